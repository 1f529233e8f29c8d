package io.salesline.pipeline.file.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a file stands: its bytes are coming, it hangs on its record, or it hung there. */
public enum FileState {
  UPLOADING,
  ATTACHED,
  REMOVED;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<FileState> of(String key) {
    return Arrays.stream(values()).filter(state -> state.key().equals(key)).findFirst();
  }
}

package io.salesline.leads.importing.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What becomes of a file. */
public enum FileState {
  /** Bytes are missing. */
  UPLOADING,
  /** All is here, and somebody looks at what would become of it. */
  READY,
  RUNNING,
  PAUSED,
  /** Every row was read. Final, like {@link #CANCELLED}. */
  DONE,
  CANCELLED;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<FileState> of(String key) {
    return Arrays.stream(values()).filter(state -> state.key().equals(key)).findFirst();
  }
}

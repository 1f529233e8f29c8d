package io.salesline.pipeline.file.store;

import io.salesline.pipeline.file.domain.FileState;
import io.salesline.platform.store.Column;
import jakarta.persistence.Converter;

/** How the domain's values stand in columns. */
final class Columns {

  private Columns() {}

  @Converter(autoApply = true)
  static class FileStateColumn extends Column<FileState, String> {
    FileStateColumn() {
      super(FileState::key, key -> FileState.of(key).orElseThrow());
    }
  }
}

package io.salesline.pipeline.file.domain;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** A file, from its first byte. */
public record FileId(UUID value) {

  public FileId {
    requireNonNull(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

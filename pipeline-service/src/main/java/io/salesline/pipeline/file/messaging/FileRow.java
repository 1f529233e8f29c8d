package io.salesline.pipeline.file.messaging;

import io.salesline.pipeline.file.domain.AttachedFile;
import java.util.UUID;

/** The file as its topics show it: the full row without its name, which people choose freely. */
record FileRow(
    UUID fileId,
    String recordType,
    UUID recordId,
    String state,
    long sizeBytes,
    String mediaType,
    String contentHash,
    UUID attachedBy,
    UUID removedBy) {

  static FileRow of(AttachedFile file) {
    return new FileRow(
        file.id().value(),
        file.host().type(),
        file.host().id(),
        file.state().key(),
        file.length(),
        file.mediaType(),
        file.sha256(),
        file.createdBy().value(),
        file.removedBy() == null ? null : file.removedBy().value());
  }
}

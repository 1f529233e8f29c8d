package io.salesline.pipeline.file.web;

import io.salesline.pipeline.file.domain.AttachedFile;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A file on its way. */
@Schema(name = "Upload")
record UploadBody(
    UUID fileId,
    @Schema(description = "How many bytes are here; the next part starts there") long offset,
    @Schema(description = "How many there will be") long length,
    @Schema(description = "When it is forgotten unless more bytes come") Instant expiresAt) {

  static UploadBody of(AttachedFile file) {
    return new UploadBody(file.id().value(), file.received(), file.length(), file.expiresAt());
  }
}

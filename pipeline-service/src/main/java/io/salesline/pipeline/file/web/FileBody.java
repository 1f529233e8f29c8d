package io.salesline.pipeline.file.web;

import io.salesline.pipeline.file.domain.AttachedFile;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A file that hangs on a record. */
@Schema(name = "File")
record FileBody(
    UUID fileId,
    @Schema(description = "The ETag", examples = "1") long revision,
    @Schema(
            description = "What it hangs on",
            enumeration = {"opportunity", "contract", "visit", "proposal", "checklist-answer"})
        String recordType,
    UUID recordId,
    @Schema(examples = "方案 v2.pdf") String name,
    @Schema(description = "Bytes") long length,
    @Schema(description = "As its first bytes say", examples = "application/pdf") String mediaType,
    @Schema(description = "Of all bytes, in hexadecimal") String sha256,
    @Schema(description = "Who attached it") UUID createdBy,
    Instant recordedAt) {

  static FileBody of(AttachedFile file) {
    return new FileBody(
        file.id().value(),
        file.revision(),
        file.host().type(),
        file.host().id(),
        file.name(),
        file.length(),
        file.mediaType(),
        file.sha256(),
        file.createdBy().value(),
        file.recordedAt());
  }
}

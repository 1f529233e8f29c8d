package io.salesline.pipeline.file.web;

import io.salesline.pipeline.file.domain.AttachedFile.Promise;
import io.salesline.platform.web.Texts;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A file that is to come. */
@Schema(name = "BeginUpload")
record UploadRequest(
    @NotBlank @Size(max = 200) @Pattern(regexp = Texts.ONE_LINE) @Schema(examples = "方案 v2.pdf")
        String name,
    @NotNull @Positive @Schema(description = "Bytes", examples = "48213") Long length,
    @Pattern(regexp = "[0-9a-f]{64}") @Schema(
            description = "SHA-256 of all bytes, in hexadecimal; compared where it is given",
            nullable = true)
        String sha256) {

  Promise promise() {
    return new Promise(name.strip(), length, sha256);
  }
}

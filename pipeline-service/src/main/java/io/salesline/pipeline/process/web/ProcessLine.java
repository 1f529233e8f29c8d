package io.salesline.pipeline.process.web;

import io.salesline.pipeline.process.domain.ProcessVersion;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version in a list: without what its stages ask. */
@Schema(name = "SalesProcessLine")
record ProcessLine(
    @Schema(examples = "2") int version,
    @Schema(enumeration = {"draft", "published", "retired"}) String life,
    @Schema(nullable = true) Instant activeFrom,
    String nameEn,
    String nameZh,
    @Schema(examples = "6") int stages) {

  static ProcessLine of(ProcessVersion version) {
    return new ProcessLine(
        version.number(),
        version.life().key(),
        version.activeFrom(),
        version.definition().name().english(),
        version.definition().name().chinese(),
        version.definition().stages().size());
  }
}

package io.salesline.pipeline.process.web;

import io.salesline.pipeline.process.domain.Difference;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing in which two versions differ. */
@Schema(name = "ProcessDifference")
record DifferenceBody(
    @Schema(enumeration = {"added", "removed", "changed"}) String change,
    @Schema(enumeration = {"stage", "skip", "entry-criterion", "exit-criterion", "checklist-item"})
        String element,
    @Schema(description = "To which it belongs", examples = "proposal") String stage,
    @Schema(description = "Of the criterion, item or skip; null for the stage", nullable = true)
        String key,
    @Schema(description = "What of it changed", nullable = true, examples = "probability")
        String field,
    @Schema(description = "As it was", nullable = true, examples = "25") String before,
    @Schema(description = "As it is", nullable = true, examples = "30") String after) {

  static DifferenceBody of(Difference difference) {
    return new DifferenceBody(
        key(difference.change()),
        key(difference.element()),
        difference.stage(),
        difference.key(),
        difference.field(),
        text(difference.before()),
        text(difference.after()));
  }

  private static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }
}

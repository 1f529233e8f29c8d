package io.salesline.leads.assignment.web;

import io.salesline.leads.assignment.domain.Target;
import io.salesline.platform.problem.FieldError;
import io.salesline.platform.problem.Refusal;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Among whom a rule chooses. */
@Schema(name = "AssignmentTarget")
record TargetBody(
    @NotNull @Pattern(regexp = "people|unit") @Schema(
            description =
                "`people`: those who have a seat. `unit`: whoever is in it or beneath it on the"
                    + " day, with weight 1 but for those who have a seat",
            enumeration = {"people", "unit"})
        String kind,
    @Schema(description = "For `unit` only", nullable = true) UUID unitId) {

  /**
   * @throws Refusal 400 for a unit that is missing or too much
   */
  Target target() {
    var known = Target.Kind.of(kind).orElseThrow();
    if ((unitId == null) == (known == Target.Kind.UNIT)) {
      String code = unitId == null ? "field-not-null" : "unknown-field";
      throw Refusal.malformed("invalid-request")
          .with(new FieldError("target.unit_id", code, Map.of()));
    }
    return new Target(known, unitId);
  }

  static TargetBody of(Target target) {
    return new TargetBody(target.kind().key(), target.id());
  }
}

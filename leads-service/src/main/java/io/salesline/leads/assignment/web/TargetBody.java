package io.salesline.leads.assignment.web;

import io.salesline.leads.assignment.domain.Target;
import io.salesline.leads.id.PoolId;
import io.salesline.platform.problem.FieldError;
import io.salesline.platform.problem.Refusal;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** To whom or what a rule gives leads. */
@Schema(name = "AssignmentTarget")
record TargetBody(
    @NotNull @Pattern(regexp = "people|unit|pool") @Schema(
            description =
                "`people`: those who have a seat. `unit`: whoever is in it or beneath it on the"
                    + " day, with weight 1 but for those who have a seat. `pool`: a pool of leads,"
                    + " where they wait for whoever claims them",
            enumeration = {"people", "unit", "pool"})
        String kind,
    @Schema(description = "For `unit` only", nullable = true) UUID unitId,
    @Schema(description = "For `pool` only", nullable = true) UUID poolId) {

  /**
   * @throws Refusal 400 for a unit or a pool that is missing or too much
   */
  Target target() {
    var known = Target.Kind.of(kind).orElseThrow();
    require("target.unit_id", unitId, known == Target.Kind.UNIT);
    require("target.pool_id", poolId, known == Target.Kind.POOL);
    return new Target(known, unitId == null ? poolId : unitId);
  }

  private static void require(String field, UUID id, boolean needed) {
    if ((id == null) == needed) {
      String code = needed ? "field-not-null" : "unknown-field";
      throw Refusal.malformed("invalid-request").with(new FieldError(field, code, Map.of()));
    }
  }

  static TargetBody of(Target target) {
    PoolId pool = target.pool();
    return new TargetBody(target.kind().key(), target.unit(), pool == null ? null : pool.value());
  }
}

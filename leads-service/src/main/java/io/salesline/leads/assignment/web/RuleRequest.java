package io.salesline.leads.assignment.web;

import io.salesline.leads.assignment.app.RuleDraft;
import io.salesline.leads.assignment.domain.RuleTerms;
import io.salesline.leads.assignment.domain.Strategy;
import io.salesline.leads.assignment.domain.Target;
import io.salesline.leads.text.Forms;
import io.salesline.platform.problem.Bilingual;
import io.salesline.platform.problem.FieldError;
import io.salesline.platform.problem.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a rule is to be, all of it. */
@Schema(name = "AssignmentRuleDraft")
record RuleRequest(
    @NotBlank @Size(max = 100) @Pattern(regexp = Forms.ONE_LINE) @Schema(examples = "Software in the east")
        String nameEn,
    @NotBlank @Size(max = 100) @Pattern(regexp = Forms.ONE_LINE) @Schema(examples = "华东软件行业")
        String nameZh,
    @Min(1) @Max(10_000) @Schema(
            description =
                "The first rule that fits a lead, and under which somebody is there, decides",
            examples = "10")
        int position,
    @NotNull Boolean active,
    @NotBlank @Size(max = 2000) @Schema(
            description =
                "CEL over `lead`: `source`, `region`, `industry`, `currency`, `estimated_minor`"
                    + " (cents), `score` (0 to 100). A field that a lead does not have is absent,"
                    + " and what cannot be told does not hold",
            examples = "lead.region == 'East China' && lead.estimated_minor >= 100000")
        String condition,
    @NotNull @Valid TargetBody target,
    @Pattern(regexp = "rotation|weighted-rotation|least-loaded|longest-waiting") @Schema(
            description = "Absent for a pool, and only then",
            enumeration = {"rotation", "weighted-rotation", "least-loaded", "longest-waiting"},
            nullable = true)
        String strategy,
    @Schema(
            description = "Leads that come at night wait for the morning; not for a pool",
            nullable = true)
        Boolean workingHoursOnly,
    @Size(max = 200) @Schema(
            description = "Who takes part; absent: nobody beside the unit. Nobody for a pool",
            nullable = true)
        List<@NotNull @Valid SeatBody> seats,
    @Schema(description = "When these seats come into force; absent: at once", nullable = true)
        Instant seatsFrom) {

  /**
   * @throws Refusal 400 for a target that is none, or people without a strategy
   */
  RuleDraft draft() {
    return new RuleDraft(
        position,
        active,
        new RuleTerms(
            new Bilingual(nameEn, nameZh),
            condition,
            target.target(),
            chosen(),
            Boolean.TRUE.equals(workingHoursOnly)),
        seats == null ? List.of() : seats.stream().map(SeatBody::seat).toList(),
        seatsFrom == null ? null : seatsFrom.truncatedTo(ChronoUnit.MICROS));
  }

  private Strategy chosen() {
    if (strategy == null && !target.kind().equals(Target.Kind.POOL.key())) {
      throw Refusal.malformed("invalid-request")
          .with(new FieldError("strategy", "field-not-null", Map.of()));
    }
    return strategy == null ? null : Strategy.of(strategy).orElseThrow();
  }
}

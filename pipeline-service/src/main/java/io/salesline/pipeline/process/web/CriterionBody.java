package io.salesline.pipeline.process.web;

import io.salesline.pipeline.process.domain.Criterion;
import io.salesline.platform.problem.Bilingual;
import io.salesline.platform.web.Texts;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that must hold of a deal. */
@Schema(name = "Criterion")
record CriterionBody(
    @NotNull @Size(max = 60) @Pattern(regexp = Texts.KEY) @Schema(description = "Unique in its version", examples = "budget-known")
        String criterion,
    @NotBlank @Size(max = 2000) @Pattern(regexp = Texts.LINES) @Schema(
            description =
                "CEL, a boolean over `opportunity`, `lines`, `customer`, `checklist`, `visits`,"
                    + " `proposals` and `now`. `proposals.submitted`, `.accepted` and `.rejected`"
                    + " count versions; `proposals.latest` is the last one submitted, with"
                    + " `version`, `state`, `currency`, `amount_minor`, `tax_minor`,"
                    + " `discount_basis_points` and `valid_until`. Money is an integer in minor units: `opportunity.amount_minor`. What"
                    + " a deal does not have is absent: `has(opportunity.expected_close)`. What"
                    + " cannot be evaluated does not hold.",
            examples = "checklist['budget'].answered && opportunity.amount_minor > 0")
        String expression,
    @NotBlank @Size(max = 300) @Pattern(regexp = Texts.ONE_LINE) @Schema(examples = "The budget is known")
        String sentenceEn,
    @NotBlank @Size(max = 300) @Pattern(regexp = Texts.ONE_LINE) @Schema(examples = "预算已明确")
        String sentenceZh) {

  static CriterionBody of(Criterion criterion) {
    return new CriterionBody(
        criterion.key(),
        criterion.expression(),
        criterion.sentence().english(),
        criterion.sentence().chinese());
  }

  Criterion definition() {
    return new Criterion(criterion, expression, new Bilingual(sentenceEn, sentenceZh));
  }
}

package io.salesline.pipeline.review.web;

import io.salesline.pipeline.review.app.DecidingReview.Opinion;
import io.salesline.pipeline.review.domain.Verdict;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.web.Invalid;
import io.salesline.platform.web.Texts;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a reviewer says. */
@Schema(name = "ReviewVerdictGiven")
record VerdictRequest(
    @NotNull @Schema(enumeration = {"approve", "approve-with-conditions", "reject"}) String verdict,
    @Size(max = 2000) @Pattern(regexp = Texts.LINES) @Schema(description = "Needed to reject; never published", nullable = true)
        String comment,
    @Size(max = 10) @Schema(
            description =
                "With `approve-with-conditions`: what must be done before the deal goes on",
            nullable = true)
        List<@NotNull @Size(max = 500) @Pattern(regexp = Texts.WORDS) String> conditions,
    @Schema(description = "The absent member in whose place the caller decides", nullable = true)
        UUID forMember) {

  /**
   * @throws Refusal 400, 422 for what does not go with the verdict
   */
  Opinion of(UUID review) {
    Verdict parsed =
        Invalid.unlessKnown(
            "verdict", Verdict.of(verdict), "approve, approve-with-conditions, reject");
    List<String> asked =
        conditions == null ? List.of() : conditions.stream().map(String::strip).toList();
    if (parsed == Verdict.APPROVE_WITH_CONDITIONS && asked.isEmpty()) {
      throw Refusal.field("conditions", "conditions-required");
    }
    if (parsed != Verdict.APPROVE_WITH_CONDITIONS && !asked.isEmpty()) {
      throw Refusal.field("conditions", "conditions-not-applicable", "verdict", parsed.key());
    }
    String said = Texts.stripped(comment);
    if (parsed == Verdict.REJECT && said == null) {
      throw Refusal.field("comment", "comment-required");
    }
    return new Opinion(review, forMember, parsed, said, asked);
  }
}

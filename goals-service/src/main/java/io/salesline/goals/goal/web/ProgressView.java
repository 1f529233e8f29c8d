package io.salesline.goals.goal.web;

import io.salesline.goals.goal.app.ReadingProgress.Reading;
import io.salesline.goals.goal.domain.Amount;
import io.salesline.goals.goal.domain.Goal;
import io.salesline.goals.goal.domain.Progress;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a goal is. Amounts are decimal strings. */
@Schema(name = "Progress")
record ProgressView(
    UUID goalId,
    String metric,
    @Schema(description = "How the amounts are counted (口径)") String basis,
    String month,
    @Schema(examples = {"2027-Q1", "2026-11"}) String period,
    @Schema(description = "By the close of this day") LocalDate asOf,
    @Schema(
            description = "Whether amounts are of the currency, or counts: whole numbers",
            enumeration = {"money", "count"})
        String unit,
    @Schema(description = "The organisation's; of what the incentives bring, also for a count")
        String currency,
    String commit,
    String target,
    String stretch,
    String actual,
    @Schema(description = "How many deals, or what else is counted, the actual is of") long count,
    @Schema(description = "actual ÷ target, four decimals") BigDecimal attainment,
    @Schema(description = "target × working days passed ÷ working days of the period")
        String expectedByNow,
    @Schema(
            description =
                "actual ÷ expected_by_now, four decimals; null before the first working day")
        BigDecimal pace,
    @Schema(
            description =
                "actual × working days of the period ÷ working days passed; null before the first")
        String projectedEnd,
    @Schema(enumeration = {"green", "amber", "red"}) String state,
    @Schema(description = "What the goal's incentives have brought so far") String earned,
    @Schema(description = "What one more deal would bring, of the size that they had so far")
        String nextDealBrings,
    @Schema(description = "When the results last changed") Instant updatedAt,
    @Schema(description = "Counts the changes of the results: the same number, the same results")
        long change) {

  static ProgressView of(Reading reading) {
    Goal goal = reading.goal();
    Progress progress = reading.progress();
    return new ProgressView(
        goal.id().value(),
        goal.metric().key(),
        reading.results().basis(),
        goal.month().toString(),
        goal.period().key(),
        reading.asOf(),
        progress.target().unit().key(),
        goal.currency().getCurrencyCode(),
        text(reading.tiers().commit()),
        text(progress.target()),
        text(reading.tiers().stretch()),
        text(progress.actual()),
        reading.results().entries(),
        progress.attainment(),
        text(progress.expectedByNow()),
        progress.pace().orElse(null),
        progress.projectedEnd().map(ProgressView::text).orElse(null),
        progress.state().key(),
        reading.earned().amount().toPlainString(),
        reading.nextDealBrings().amount().toPlainString(),
        reading.results().changedAt(),
        reading.results().change());
  }

  private static String text(Amount amount) {
    return amount.value().toPlainString();
  }
}

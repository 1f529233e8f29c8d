package io.salesline.goals.goal.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.salesline.goals.goal.app.ReadingProgress.Behind;
import io.salesline.goals.result.app.Results.Counted;
import io.salesline.platform.money.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A won deal behind a number, or what else the metric counts. */
@Schema(name = "BookedDeal")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DealView(
    @Schema(description = "The deal; absent where the metric counts something else")
        UUID opportunityId,
    @Schema(description = "What counts: a deal, a receipt, a credit note …") UUID subject,
    UUID ownerId,
    Money amount,
    @Schema(description = "The business day: won, received …") LocalDate closedOn,
    @Schema(description = "The event that made it what it is") UUID eventId) {

  static DealView of(Behind behind, Currency currency) {
    Counted counted = behind.counted();
    return new DealView(
        behind.isDeal() ? counted.subject() : null,
        counted.subject(),
        counted.owner(),
        new Money(counted.amount(), currency),
        counted.day(),
        counted.event());
  }
}

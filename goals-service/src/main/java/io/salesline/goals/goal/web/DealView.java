package io.salesline.goals.goal.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.salesline.goals.goal.app.ReadingProgress.Behind;
import io.salesline.goals.result.app.Results.Counted;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A won deal behind a number, or what else the metric counts. */
@Schema(name = "BookedDeal")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DealView(
    @Schema(description = "The deal; absent where the metric counts something else")
        UUID opportunityId,
    @Schema(description = "What counts: a deal, a receipt, a visit …") UUID subject,
    UUID ownerId,
    AmountBody amount,
    @Schema(description = "The business day: won, received …") LocalDate closedOn,
    @Schema(description = "The event that made it what it is") UUID eventId) {

  static DealView of(Behind behind) {
    Counted counted = behind.counted();
    return new DealView(
        behind.isDeal() ? counted.subject() : null,
        counted.subject(),
        counted.owner(),
        AmountBody.of(behind.amount()),
        counted.day(),
        counted.event());
  }
}

package io.salesline.goals.result.web;

import io.salesline.goals.result.app.Results.Counted;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry behind a number. */
@Schema(name = "ResultEntry")
record EntryView(
    @Schema(description = "What counts: a deal, a receipt, a visit …, or the event itself")
        UUID subject,
    UUID ownerId,
    LocalDate day,
    @Schema(description = "In the organisation's currency, or one") String amount,
    @Schema(description = "The event that made it what it is") UUID eventId) {

  static EntryView of(Counted entry) {
    return new EntryView(
        entry.subject(),
        entry.owner(),
        entry.day(),
        entry.amount().stripTrailingZeros().toPlainString(),
        entry.event());
  }
}

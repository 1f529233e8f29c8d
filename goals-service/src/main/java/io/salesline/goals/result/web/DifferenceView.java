package io.salesline.goals.result.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.salesline.goals.result.app.Corrections.Difference;
import io.salesline.goals.result.domain.Side;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became known after a month was closed. */
@Schema(name = "ResultDifference")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DifferenceView(
    @Schema(description = "What counts: a deal, a receipt, a visit …") UUID subject,
    @Schema(
            enumeration = {
              "deal-lost",
              "withdrawn",
              "credit-note",
              "known-late",
              "owner-changed",
              "re-dated",
              "amount-changed",
              "reclassified"
            })
        String cause,
    @Schema(description = "By how much it changes the result") String amount,
    @Schema(description = "The event that changed it") UUID eventId,
    String eventType,
    @Schema(description = "When it was recorded") Instant knownAt,
    @Schema(description = "What was there; absent for nothing") SideView before,
    @Schema(description = "What is there since; absent for nothing") SideView after) {

  /** An entry before or after the event. */
  @Schema(name = "ResultSide")
  record SideView(UUID ownerId, LocalDate day, String amount) {

    static SideView of(Side side) {
      return new SideView(side.owner(), side.day(), plain(side.amount()));
    }
  }

  static DifferenceView of(Difference difference) {
    return new DifferenceView(
        difference.subject(),
        difference.cause().key(),
        plain(difference.amount()),
        difference.eventId(),
        difference.eventType(),
        difference.knownAt(),
        difference.before().map(SideView::of).orElse(null),
        difference.after().map(SideView::of).orElse(null));
  }

  private static String plain(BigDecimal amount) {
    return amount.stripTrailingZeros().toPlainString();
  }
}

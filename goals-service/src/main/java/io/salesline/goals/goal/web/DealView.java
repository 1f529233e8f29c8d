package io.salesline.goals.goal.web;

import io.salesline.goals.booking.app.BookedResults.Deal;
import io.salesline.platform.money.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A won deal behind a number. */
@Schema(name = "BookedDeal")
record DealView(UUID opportunityId, UUID ownerId, Money amount, LocalDate closedOn) {
  static DealView of(Deal deal, Currency currency) {
    return new DealView(
        deal.opportunity(), deal.owner(), new Money(deal.amount(), currency), deal.closedOn());
  }
}

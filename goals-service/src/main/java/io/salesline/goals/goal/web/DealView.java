package io.salesline.goals.goal.web;

import io.salesline.goals.result.app.Results.Counted;
import io.salesline.platform.money.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A won deal behind a number, or what else the metric counts. */
@Schema(name = "BookedDeal")
record DealView(UUID opportunityId, UUID ownerId, Money amount, LocalDate closedOn) {
  static DealView of(Counted deal, Currency currency) {
    return new DealView(
        deal.subject(), deal.owner(), new Money(deal.amount(), currency), deal.day());
  }
}

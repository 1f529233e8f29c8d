package io.salesline.pipeline.opportunity.app;

import io.salesline.pipeline.exchange.app.ExchangeRates;
import io.salesline.pipeline.opportunity.domain.Booking;
import io.salesline.pipeline.opportunity.domain.DealValue;
import io.salesline.pipeline.opportunity.domain.Opportunity;
import io.salesline.pipeline.opportunity.domain.Transition;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.money.Money;
import io.salesline.platform.time.Organisation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Currency;

/** Says what deals are worth in the organisation's currency. */
@ApplicationScoped
public class Valuing {

  private final ExchangeRates rates;
  private final Organisation organisation;

  Valuing(ExchangeRates rates, Organisation organisation) {
    this.rates = rates;
    this.organisation = organisation;
  }

  /**
   * An open deal whose amount is stated today. Fails with a 422 refusal {@code
   * exchange-rate-unknown}, {@code amount-negative}.
   */
  public Uni<DealValue> stated(UnitOfWork unit, Money amount) {
    if (amount.currency().equals(organisation.currency())) {
      return Uni.createFrom().item(() -> DealValue.of(amount, organisation.currency()));
    }
    LocalDate today = unit.today();
    return rates
        .of(unit, amount.currency(), today)
        .map(
            found ->
                DealValue.of(
                    amount, organisation.currency(), found.planned(amount.currency(), today)));
  }

  /** The same, unless it says what was said before: that keeps its rate. */
  public Uni<DealValue> restated(UnitOfWork unit, DealValue before, Money amount) {
    return amount.equals(before.money()) ? Uni.createFrom().item(before) : stated(unit, amount);
  }

  /** What a move books: only a win does, and only another currency's needs a rate. */
  Uni<Booking> booking(UnitOfWork unit, Opportunity opportunity, Transition transition) {
    DealValue value = opportunity.terms().value();
    if (!(transition instanceof Transition.Win win) || !value.isForeign()) {
      return Uni.createFrom().item(Booking.AS_STATED);
    }
    Currency currency = value.money().currency();
    return rates
        .of(unit, currency, win.closedOn().orElse(unit.today()))
        .map(
            found ->
                (stated, day) ->
                    DealValue.of(
                        stated.money(), organisation.currency(), found.booked(currency, day)));
  }
}

package io.salesline.pipeline.opportunity.app;

import io.salesline.pipeline.opportunity.domain.Opportunity;
import io.salesline.pipeline.opportunity.domain.Terms;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.money.Money;
import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** Opens what a won deal brings. Whoever keeps contracts provides it. */
public interface ContractsOfDeals {

  /** In the transaction that wins the deal, whose row is written and locked. */
  Uni<Void> open(UnitOfWork unit, WonDeal deal);

  /**
   * @param customerId null where history did not tell it
   * @param rate units of the organisation's currency for one unit of the amount's
   */
  record WonDeal(
      UUID opportunityId,
      UUID customerId,
      UUID ownerId,
      LocalDate wonOn,
      Money amount,
      String currencyOrganisation,
      BigDecimal rate) {

    static WonDeal of(Opportunity opportunity) {
      Terms terms = opportunity.terms();
      return new WonDeal(
          opportunity.id().value(),
          terms.customerId() == null ? null : terms.customerId().value(),
          terms.ownerId().value(),
          opportunity.standing().closedOn(),
          terms.value().money(),
          terms.value().currencyOrganisation(),
          terms.value().rate());
    }
  }
}

package io.salesline.pipeline.contract.app;

import io.salesline.pipeline.contract.domain.Account;
import io.salesline.pipeline.contract.domain.Contract;
import io.salesline.pipeline.contract.domain.ContractId;
import io.salesline.pipeline.contract.domain.Terms;
import io.salesline.pipeline.id.CustomerId;
import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.id.OpportunityId;
import io.salesline.pipeline.opportunity.app.ContractsOfDeals;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Opens the contract that a won deal brings. */
@ApplicationScoped
class OpeningContract implements ContractsOfDeals {

  private final Journal journal;

  OpeningContract(Journal journal) {
    this.journal = journal;
  }

  @Override
  public Uni<Void> open(UnitOfWork unit, WonDeal deal) {
    var account = Account.open(ContractId.fresh(), won(deal), Moments.of(unit));
    return journal.record(unit, account);
  }

  private static Contract.WonDeal won(WonDeal deal) {
    var terms =
        new Terms(
            deal.amount().amount(),
            deal.amount().currency().getCurrencyCode(),
            deal.currencyOrganisation(),
            deal.rate(),
            null);
    return new Contract.WonDeal(
        new OpportunityId(deal.opportunityId()),
        deal.customerId() == null ? null : new CustomerId(deal.customerId()),
        new MemberId(deal.ownerId()),
        deal.wonOn(),
        terms);
  }
}

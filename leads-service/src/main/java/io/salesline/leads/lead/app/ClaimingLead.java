package io.salesline.leads.lead.app;

import io.salesline.leads.id.LeadId;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.lead.domain.Lead;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes a lead out of the pool. Of all who try at once, one gets it. */
@ApplicationScoped
public class ClaimingLead {

  private final Leads leads;
  private final LeadJournal journal;

  ClaimingLead(Leads leads, LeadJournal journal) {
    this.leads = leads;
    this.journal = journal;
  }

  /**
   * Fails with a 409 refusal that says why, or 404 where the lead is in no pool of the caller's.
   */
  public Uni<Lead> claim(UnitOfWork unit, LeadId id) {
    return leads
        .claim(unit, id)
        .chain(claimed -> claimed.map(lead -> won(unit, lead)).orElseGet(() -> lost(unit, id)));
  }

  private Uni<Lead> won(UnitOfWork unit, Lead lead) {
    journal.record(unit, lead.claimed());
    return Uni.createFrom().item(lead);
  }

  private Uni<Lead> lost(UnitOfWork unit, LeadId id) {
    var asker = new MemberId(unit.caller().memberId());
    return leads
        .requireFromPool(unit, id)
        .onItem()
        .transformToUni(lead -> Uni.createFrom().failure(lead.claimRefusal(asker)));
  }
}

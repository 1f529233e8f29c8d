package io.salesline.leads.lead.app;

import io.salesline.leads.id.LeadId;
import io.salesline.leads.id.PoolId;
import io.salesline.leads.lead.domain.Lead;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes a lead from its owner, for others to claim. Whether it is due is decided elsewhere. */
@ApplicationScoped
public class RecyclingLead {

  private final Leads leads;
  private final LeadJournal journal;

  RecyclingLead(Leads leads, LeadJournal journal) {
    this.leads = leads;
    this.journal = journal;
  }

  /**
   * @param destination the pool in which it waits then
   * @param reason such as {@code no-follow-up}
   */
  public Uni<Lead> recycle(UnitOfWork unit, LeadId id, PoolId destination, String reason) {
    return leads
        .existing(unit, id)
        .map(found -> found.orElseThrow(Refusal::notFound))
        .map(lead -> lead.recycle(destination, reason, unit.now()))
        .invoke(decided -> journal.record(unit, decided))
        .map(decided -> decided.lead());
  }
}

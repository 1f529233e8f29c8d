package io.salesline.leads.lead.app;

import io.salesline.leads.id.LeadId;
import io.salesline.leads.lead.domain.DisqualificationReason;
import io.salesline.leads.lead.domain.Lead;
import io.salesline.leads.lead.domain.LeadDecision;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/** What the owner of a lead, or somebody above, decides about it. */
@ApplicationScoped
public class WorkingLead {

  private final Leads leads;
  private final LeadJournal journal;

  WorkingLead(Leads leads, LeadJournal journal) {
    this.leads = leads;
    this.journal = journal;
  }

  /** Fails with a 404 refusal out of scope, 409 where the state forbids it; so do the others. */
  public Uni<Lead> qualify(UnitOfWork unit, LeadId id) {
    return decide(unit, id, lead -> lead.qualify(unit.now()));
  }

  public Uni<Lead> disqualify(UnitOfWork unit, LeadId id, DisqualificationReason reason) {
    return decide(unit, id, lead -> lead.disqualify(reason, unit.now()));
  }

  public Uni<Lead> release(UnitOfWork unit, LeadId id) {
    return decide(unit, id, lead -> lead.release(unit.now()));
  }

  private Uni<Lead> decide(UnitOfWork unit, LeadId id, Function<Lead, LeadDecision> decision) {
    return leads
        .require(unit, id)
        .map(decision)
        .invoke(decided -> journal.record(unit, decided))
        .map(LeadDecision::lead);
  }
}

package io.salesline.leads.lead.app;

import io.salesline.leads.id.LeadId;
import io.salesline.leads.lead.domain.DisqualificationReason;
import io.salesline.leads.lead.domain.Lead;
import io.salesline.leads.lead.domain.LeadDecision;
import io.salesline.leads.pool.app.AdmittingClaims;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/** What the owner of a lead, or somebody above, decides about it. */
@ApplicationScoped
public class WorkingLead {

  private final Leads leads;
  private final AdmittingClaims admitting;
  private final LeadJournal journal;

  WorkingLead(Leads leads, AdmittingClaims admitting, LeadJournal journal) {
    this.leads = leads;
    this.admitting = admitting;
    this.journal = journal;
  }

  /** Fails with a 404 refusal out of scope, 409 where the state forbids it; so do the others. */
  public Uni<Lead> qualify(UnitOfWork unit, LeadId id) {
    return decide(unit, id, lead -> lead.qualify(unit.now()));
  }

  public Uni<Lead> disqualify(UnitOfWork unit, LeadId id, DisqualificationReason reason) {
    return decide(unit, id, lead -> lead.disqualify(reason, unit.now()));
  }

  /** Gives it to where goes what is given back out of its pool. */
  public Uni<Lead> release(UnitOfWork unit, LeadId id) {
    return leads.require(unit, id).chain(lead -> release(unit, lead));
  }

  private Uni<Lead> release(UnitOfWork unit, Lead lead) {
    return admitting
        .destination(unit, lead.standing().poolId())
        .map(pool -> lead.release(pool, unit.now()))
        .invoke(decided -> journal.record(unit, decided))
        .map(LeadDecision::lead);
  }

  private Uni<Lead> decide(UnitOfWork unit, LeadId id, Function<Lead, LeadDecision> decision) {
    return leads
        .require(unit, id)
        .map(decision)
        .invoke(decided -> journal.record(unit, decided))
        .map(LeadDecision::lead);
  }
}

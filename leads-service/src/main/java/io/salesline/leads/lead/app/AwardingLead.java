package io.salesline.leads.lead.app;

import io.salesline.leads.id.LeadId;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.lead.domain.Lead;
import io.salesline.leads.pool.app.AdmittingClaims;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives a lead to whose it was found to be. Whose that is, is decided elsewhere. */
@ApplicationScoped
public class AwardingLead {

  private final Leads leads;
  private final AdmittingClaims pools;
  private final LeadJournal journal;

  AwardingLead(Leads leads, AdmittingClaims pools, LeadJournal journal) {
    this.leads = leads;
    this.pools = pools;
    this.journal = journal;
  }

  /** Nobody changes the lead until the transaction ends. Fails with a 404 refusal. */
  public Uni<Void> hold(UnitOfWork unit, LeadId id) {
    return held(unit, id).replaceWithVoid();
  }

  /**
   * Whoever has it now, and without counting as a claim. Changes nothing where they have it; fails
   * with a 409 refusal where the lead became a deal, or nothing.
   *
   * @param guarded it is protected then, as if it had been claimed
   */
  public Uni<Void> award(UnitOfWork unit, LeadId id, MemberId to, boolean guarded) {
    return held(unit, id).chain(lead -> award(unit, lead, to, guarded));
  }

  private Uni<Void> award(UnitOfWork unit, Lead lead, MemberId to, boolean guarded) {
    return pools
        .protection(unit, lead.standing().poolId(), guarded)
        .map(until -> lead.award(to, until, unit.now()))
        .invoke(decided -> decided.ifPresent(decision -> journal.record(unit, decision)))
        .replaceWithVoid();
  }

  private Uni<Lead> held(UnitOfWork unit, LeadId id) {
    return leads.existing(unit, id).map(found -> found.orElseThrow(Refusal::notFound));
  }
}

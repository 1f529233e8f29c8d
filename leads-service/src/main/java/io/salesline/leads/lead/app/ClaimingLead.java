package io.salesline.leads.lead.app;

import io.salesline.leads.id.LeadId;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.lead.domain.Lead;
import io.salesline.leads.pool.app.AdmittingClaims;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes a lead out of its pool, by the pool's rules. Of all who try at once, one gets it. */
@ApplicationScoped
public class ClaimingLead {

  private final Leads leads;
  private final Protections protections;
  private final AdmittingClaims admitting;
  private final LeadJournal journal;

  ClaimingLead(
      Leads leads, Protections protections, AdmittingClaims admitting, LeadJournal journal) {
    this.leads = leads;
    this.protections = protections;
    this.admitting = admitting;
    this.journal = journal;
  }

  /**
   * Fails with a 409 refusal that says why, or 404 where the lead is in no pool of the caller's.
   */
  public Uni<Lead> claim(UnitOfWork unit, LeadId id) {
    return leads
        .waiting(unit, id)
        .chain(waiting -> waiting.map(lead -> take(unit, lead)).orElseGet(() -> lost(unit, id)));
  }

  private Uni<Lead> take(UnitOfWork unit, Lead lead) {
    var claimant = new MemberId(unit.caller().memberId());
    return protections
        .admit(unit, lead.keys(), claimant)
        .chain(() -> admitting.admit(unit, claimed(lead)))
        .map(until -> lead.claim(claimant, until, unit.now()))
        .invoke(decision -> journal.record(unit, decision))
        .replaceWith(lead);
  }

  private static AdmittingClaims.Claimed claimed(Lead lead) {
    String company = lead.keys() == null ? null : lead.keys().company();
    return new AdmittingClaims.Claimed(
        lead.id().value(), lead.standing().poolId(), company, lead.createdAt());
  }

  private Uni<Lead> lost(UnitOfWork unit, LeadId id) {
    var asker = new MemberId(unit.caller().memberId());
    return leads
        .requireFromPool(unit, id)
        .onItem()
        .transformToUni(lead -> Uni.createFrom().failure(lead.claimRefusal(asker)));
  }
}

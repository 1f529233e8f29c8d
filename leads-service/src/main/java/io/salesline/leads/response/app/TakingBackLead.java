package io.salesline.leads.response.app;

import io.salesline.leads.assignment.app.AssigningAnew;
import io.salesline.leads.lead.app.LeadJournal;
import io.salesline.leads.lead.app.Leads;
import io.salesline.leads.lead.domain.Lead;
import io.salesline.leads.response.domain.Escalation;
import io.salesline.leads.response.domain.EscalationStep;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.reactive.InTurn;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * Gives a lead that its owner did not turn to to somebody who will: whom its rule chooses among the
 * others, else whoever takes it from its pool.
 */
@ApplicationScoped
class TakingBackLead {

  private final Leads leads;
  private final AssigningAnew assigning;
  private final LeadJournal journal;

  TakingBackLead(Leads leads, AssigningAnew assigning, LeadJournal journal) {
    this.leads = leads;
    this.assigning = assigning;
    this.journal = journal;
  }

  /** Of these steps those that take a lead back. Their leads are locked. */
  Uni<Void> all(UnitOfWork unit, List<Escalation> taken) {
    List<Escalation> back =
        taken.stream().filter(one -> one.step() == EscalationStep.TAKEN_BACK).toList();
    return InTurn.each(back, escalation -> one(unit, escalation));
  }

  private Uni<Void> one(UnitOfWork unit, Escalation escalation) {
    return leads
        .existing(unit, escalation.leadId())
        .map(found -> found.filter(lead -> isOwners(lead, escalation)))
        .chain(found -> found.map(lead -> pass(unit, lead)).orElseGet(TakingBackLead::nothing));
  }

  private static boolean isOwners(Lead lead, Escalation escalation) {
    return escalation.ownerId().equals(lead.standing().ownerId());
  }

  private static Uni<Void> nothing() {
    return Uni.createFrom().voidItem();
  }

  private Uni<Void> pass(UnitOfWork unit, Lead lead) {
    return assigning
        .assignAnew(unit, lead.id())
        .invoke(given -> releaseUnless(given, unit, lead))
        .replaceWithVoid();
  }

  private void releaseUnless(Optional<Lead> given, UnitOfWork unit, Lead lead) {
    if (given.isEmpty()) {
      journal.record(unit, lead.release(lead.standing().poolId(), unit.now()));
    }
  }
}

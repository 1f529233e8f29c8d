package io.salesline.leads.followup.app;

import io.salesline.leads.followup.domain.FollowUp;
import io.salesline.leads.followup.domain.FollowUpAccount;
import io.salesline.leads.followup.domain.FollowUpOutcome;
import io.salesline.leads.id.LeadId;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.lead.app.LeadJournal;
import io.salesline.leads.lead.app.Leads;
import io.salesline.leads.lead.domain.Approach;
import io.salesline.leads.lead.domain.Lead;
import io.salesline.leads.lead.domain.LeadDecision;
import io.salesline.platform.access.Role;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The owner of a lead, or their assistant, says what was done with it. */
@ApplicationScoped
public class FollowingUp {

  private final Leads leads;
  private final FollowUps followUps;
  private final LeadJournal journal;

  FollowingUp(Leads leads, FollowUps followUps, LeadJournal journal) {
    this.leads = leads;
    this.followUps = followUps;
    this.journal = journal;
  }

  /**
   * @param leadRevision of the lead that was contacted
   */
  public record Told(FollowUp followUp, long leadRevision) {}

  /**
   * Fails with a 404 refusal out of scope, 409 where nobody works with the lead, 403 for somebody
   * else's, 422 for times that cannot be.
   */
  public Uni<Told> tell(UnitOfWork unit, LeadId id, FollowUpAccount account) {
    return leads
        .require(unit, id)
        .invoke(unit::gotHold)
        .map(lead -> contacted(unit, lead, account))
        .call(told -> followUps.add(unit, told.followUp()));
  }

  private Told contacted(UnitOfWork unit, Lead lead, FollowUpAccount account) {
    var author = new MemberId(unit.caller().memberId());
    var followUp = FollowUp.of(lead.id(), account, author, unit.now(), unit.today());
    requireOwn(unit, lead, author);
    LeadDecision decision = lead.contacted(approach(followUp));
    journal.record(unit, decision);
    return new Told(followUp, lead.revision());
  }

  private static void requireOwn(UnitOfWork unit, Lead lead, MemberId author) {
    MemberId owner = lead.standing().ownerId();
    boolean others = owner != null && !owner.equals(author);
    if (others && !unit.caller().has(Role.SALES_ASSISTANT)) {
      throw Refusal.forbidden("lead-not-yours");
    }
  }

  private static Approach approach(FollowUp followUp) {
    return new Approach(
        followUp.kind().key(),
        followUp.outcome().key(),
        followUp.outcome() == FollowUpOutcome.REACHED,
        followUp.occurredAt());
  }
}

package io.salesline.leads.lead.app;

import io.salesline.leads.lead.domain.LeadDecision;
import io.salesline.platform.command.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;

/** Records decisions on leads: event and audit line, of one transaction with the rows. */
@ApplicationScoped
public class LeadJournal {

  private final LeadPublication publication;
  private final List<LeadFollower> followers;

  LeadJournal(LeadPublication publication, Instance<LeadFollower> followers) {
    this.publication = publication;
    this.followers = followers.stream().toList();
  }

  /** Before the next decision on the same lead: the event shows it as it is now. */
  public void record(UnitOfWork unit, LeadDecision decision) {
    tell(unit, decision);
    unit.audit(LeadAudit.entry(decision));
    followers.forEach(follower -> follower.follow(unit, decision));
  }

  /** Tells of what follows from something that the audit log has on record already. */
  public void tell(UnitOfWork unit, LeadDecision decision) {
    unit.publish(publication.of(decision));
  }
}

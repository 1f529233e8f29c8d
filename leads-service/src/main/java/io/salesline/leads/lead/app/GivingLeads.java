package io.salesline.leads.lead.app;

import static java.util.stream.Collectors.toSet;

import io.salesline.leads.id.LeadId;
import io.salesline.leads.lead.domain.Lead;
import io.salesline.leads.lead.domain.LeadDecision;
import io.salesline.leads.pool.app.Caps;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Gives many leads that nobody has to people, or into pools, at once. */
@ApplicationScoped
public class GivingLeads {

  private final Leads leads;
  private final LeadJournal journal;
  private final Caps caps;

  GivingLeads(Leads leads, LeadJournal journal, Caps caps) {
    this.leads = leads;
    this.journal = journal;
    this.caps = caps;
  }

  /**
   * Those of them that nobody has, in the same order, locked until the transaction ends. Who is in
   * somebody else's hands at this moment is left out.
   */
  public Uni<List<Lead>> unowned(UnitOfWork unit, List<LeadId> ids) {
    return leads.unowned(unit, ids);
  }

  /** A lead that somebody has and has not yet found anything in, locked; empty for others. */
  public Uni<Optional<Lead>> claimed(UnitOfWork unit, LeadId id) {
    return leads.claimed(unit, id);
  }

  /** Decided anew where somebody has more than a cap allows by then that holds for this too. */
  public Uni<Void> give(UnitOfWork unit, Collection<LeadDecision> decisions) {
    if (decisions.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    decisions.forEach(decision -> journal.record(unit, decision));
    List<Lead> given = decisions.stream().map(LeadDecision::lead).toList();
    return leads.give(unit, given).chain(() -> requireWithinCaps(unit, given));
  }

  private Uni<Void> requireWithinCaps(UnitOfWork unit, List<Lead> given) {
    var members = given.stream().map(lead -> lead.standing().ownerId()).collect(toSet());
    var pools = given.stream().map(lead -> lead.standing().poolId()).collect(toSet());
    return caps.requireWithin(unit, members, pools);
  }

  public Uni<Void> route(UnitOfWork unit, Collection<LeadDecision> decisions) {
    decisions.forEach(decision -> journal.record(unit, decision));
    return leads.route(unit, decisions.stream().map(LeadDecision::lead).toList());
  }
}

package io.salesline.leads.response.app;

import io.salesline.leads.lead.domain.Lead;
import io.salesline.leads.lead.domain.LeadDecision;
import io.salesline.leads.lead.domain.LeadEvent;
import io.salesline.leads.lead.domain.LeadStatus;
import io.salesline.leads.lead.domain.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a decision on a lead means to the response that its owner owes it. */
sealed interface Turn {

  /**
   * Somebody has come to have it.
   *
   * @param source null where unknown
   * @param score of the lead then; null where it has not been scored
   */
  record Came(Tenancy tenancy, String source, Integer score) implements Turn {}

  /** Its owner has turned to it. */
  record Answered(Tenancy tenancy, Instant at) implements Turn {}

  /** Its owner no longer has it. */
  record Gone(Tenancy tenancy, Instant at) implements Turn {}

  /** A lead that comes with an owner is history: nobody waits for a response to it. */
  static List<Turn> of(LeadDecision decision) {
    if (decision.before() == null) {
      return List.of();
    }
    Lead lead = decision.lead();
    var before = tenancy(lead, decision.before());
    var now = tenancy(lead, lead.standing());
    if (decision.event() instanceof LeadEvent.Merged) {
      return before.<List<Turn>>map(left -> List.of(gone(left, decision))).orElse(List.of());
    }
    return before.equals(now)
        ? now.flatMap(same -> answered(decision, same)).<List<Turn>>map(List::of).orElse(List.of())
        : moved(decision, before, now);
  }

  private static List<Turn> moved(
      LeadDecision decision, Optional<Tenancy> before, Optional<Tenancy> now) {
    var turns = new ArrayList<Turn>();
    before.ifPresent(left -> turns.add(gone(left, decision)));
    now.filter(came -> awaitsFirst(decision))
        .ifPresent(tenancy -> turns.add(came(decision.lead(), tenancy)));
    return turns;
  }

  private static Came came(Lead lead, Tenancy tenancy) {
    return new Came(tenancy, lead.profile().source(), lead.score());
  }

  private static Gone gone(Tenancy left, LeadDecision decision) {
    return new Gone(left, notBefore(left, decision.at()));
  }

  /** Who is handed a lead that was turned to before goes on with it. */
  private static boolean awaitsFirst(LeadDecision decision) {
    boolean goesOn =
        decision.event() instanceof LeadEvent.Transferred
            && decision.lead().engagement().firstContactedAt() != null;
    return isClaimed(decision.lead().standing()) && !goesOn;
  }

  /** A contact that is told only now, and was before they had the lead, is somebody else's. */
  private static Optional<Answered> answered(LeadDecision decision, Tenancy tenancy) {
    if (decision.event() instanceof LeadEvent.Contacted) {
      return Optional.of(new Answered(tenancy, decision.at()))
          .filter(answered -> !answered.at().isBefore(tenancy.since()));
    }
    if (decision.event() instanceof LeadEvent.Absorbed absorbed && absorbed.contactedAt() != null) {
      return Optional.of(new Answered(tenancy, absorbed.contactedAt()));
    }
    return isClaimed(decision.before()) && !isClaimed(decision.lead().standing())
        ? Optional.of(new Answered(tenancy, notBefore(tenancy, decision.at())))
        : Optional.empty();
  }

  private static Instant notBefore(Tenancy tenancy, Instant at) {
    return at.isBefore(tenancy.since()) ? tenancy.since() : at;
  }

  private static boolean isClaimed(Standing standing) {
    return standing.status() == LeadStatus.CLAIMED;
  }

  private static Optional<Tenancy> tenancy(Lead lead, Standing standing) {
    return Optional.ofNullable(standing.ownerId())
        .map(owner -> new Tenancy(lead.id(), owner, standing.claimedAt()));
  }
}

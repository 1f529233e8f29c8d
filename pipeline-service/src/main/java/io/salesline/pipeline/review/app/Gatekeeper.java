package io.salesline.pipeline.review.app;

import io.salesline.pipeline.process.app.GateRule;
import io.salesline.pipeline.review.domain.Review;
import io.salesline.pipeline.review.domain.ReviewDecision;
import io.salesline.pipeline.review.domain.Submission;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.reactive.InTurn;
import io.salesline.platform.time.Organisation;
import io.salesline.platform.time.WorkingCalendar;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Stands at the gates: says what lets a deal pass, brings deals before reviewers, and ends reviews
 * of deals that are not what was submitted. Its callers hold the lock of the deal.
 */
@ApplicationScoped
public class Gatekeeper {

  private final Reviews reviews;
  private final Journal journal;
  private final WorkingCalendar calendar;
  private final Organisation organisation;

  Gatekeeper(
      Reviews reviews, Journal journal, WorkingCalendar calendar, Organisation organisation) {
    this.reviews = reviews;
    this.journal = journal;
    this.calendar = calendar;
    this.organisation = organisation;
  }

  /**
   * A review that was opened.
   *
   * @param gate the gate's key
   */
  public record Opened(UUID id, String gate, Instant dueAt) {}

  /** What lets the deal pass, as it is; in the transaction that the caller is in. */
  public Uni<Passage> passage(UUID opportunityId, String digest, Instant now) {
    return reviews.passage(opportunityId, digest, now);
  }

  /**
   * Opens a review for each gate; where one is open already, the deal waits for that one.
   *
   * @param evidence the deal as it stands, as JSON
   */
  public Uni<List<Opened>> submit(
      UnitOfWork unit, ReviewedDeal deal, String evidence, List<GateRule> gates, GatedMove move) {
    return reviews
        .open(unit, Set.of(deal.opportunityId()))
        .chain(
            open ->
                InTurn.all(
                    gates,
                    gate ->
                        waitFor(unit, gate, open, submission(unit, deal, evidence, gate, move))));
  }

  private Uni<Opened> waitFor(
      UnitOfWork unit, GateRule gate, List<Review> open, Submission submission) {
    return open.stream()
        .filter(review -> review.gate().equals(gate.key()))
        .findFirst()
        .map(review -> Uni.createFrom().item(review))
        .orElseGet(() -> opened(unit, submission))
        .map(review -> new Opened(review.id(), review.gate(), review.dueAt()));
  }

  private Submission submission(
      UnitOfWork unit, ReviewedDeal deal, String evidence, GateRule gate, GatedMove move) {
    return new Submission(
        deal.opportunityId(),
        deal.ownerId(),
        unit.caller().memberId(),
        gate.key(),
        gate.label(),
        gate.reviewers(),
        gate.approvals(),
        move.from(),
        move.to(),
        move.closedOn().orElse(null),
        deal.digest(),
        evidence,
        calendar.in(organisation).after(unit.now(), Duration.ofHours(gate.slaHours())));
  }

  private Uni<Review> opened(UnitOfWork unit, Submission submission) {
    ReviewDecision decision = Review.open(UUID.randomUUID(), submission, unit.now());
    return journal.record(unit, decision).replaceWith(decision.review());
  }

  /** The deal is worth or about something else now: what was approved does not hold any more. */
  public Uni<Void> changed(UnitOfWork unit, UUID opportunityId, String digest) {
    return reviews
        .outdated(unit, opportunityId, digest)
        .chain(outdated -> end(unit, outdated, review -> review.voided(unit.now())));
  }

  /**
   * An item of the checklist is answered otherwise: approvals whose evidence held an answer to it
   * do not hold any more. An answer that nobody was shown changes nothing that they approved.
   *
   * @param answer empty where it was taken back
   */
  public Uni<Void> answered(
      UnitOfWork unit, UUID opportunityId, String item, Optional<String> answer) {
    return reviews
        .contradicted(unit, opportunityId, item, answer)
        .chain(outdated -> end(unit, outdated, review -> review.voided(unit.now())));
  }

  /** The deals went somewhere: nobody needs to decide any more whether they may. */
  public Uni<Void> moved(UnitOfWork unit, Set<UUID> opportunities) {
    return reviews
        .open(unit, opportunities)
        .chain(open -> end(unit, open, review -> review.withdraw(unit.now())));
  }

  /** Notes that a move rested on the approvals of these gates. */
  public Uni<Void> used(UnitOfWork unit, UUID opportunityId, Set<String> gates) {
    return gates.isEmpty() ? Uni.createFrom().voidItem() : reviews.use(unit, opportunityId, gates);
  }

  private Uni<Void> end(
      UnitOfWork unit, List<Review> ended, Function<Review, ReviewDecision> decide) {
    return InTurn.each(ended, review -> journal.record(unit, decide.apply(review)));
  }
}

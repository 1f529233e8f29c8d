package io.salesline.pipeline.opportunity.domain;

import static java.util.Objects.requireNonNull;

import io.salesline.pipeline.id.CustomerId;
import io.salesline.pipeline.id.OpportunityId;
import io.salesline.platform.identity.Digest;
import io.salesline.platform.problem.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A deal. Leaving OPEN is final: reporting counts each deal once. Its revision counts its events,
 * so a decision raises it by one.
 */
@Entity
@Table(name = "opportunity")
public class Opportunity {

  @Id private UUID id;
  private long revision;
  @Embedded private Terms terms;
  @Embedded private Standing standing;
  @Embedded private Origin origin;

  @Column(name = "line_count")
  private int lineCount;

  @Column(name = "lines_digest")
  private String linesDigest = "";

  @Column(name = "files_digest")
  private String filesDigest = "";

  @Column(name = "answer_files_digest")
  private String answerFilesDigest = "";

  @Column(name = "rotting_since")
  private Instant rottingSince;

  @Column(name = "recorded_at", updatable = false)
  private Instant recordedAt;

  protected Opportunity() {}

  private Opportunity(OpportunityId id, Terms terms, Standing standing, Origin origin, Instant at) {
    this.id = id.value();
    this.revision = 1;
    this.terms = requireNonNull(terms);
    this.standing = standing;
    this.origin = origin;
    this.recordedAt = at;
  }

  public static Decision open(Opening opening, StageMap map, Moment moment) {
    Origin origin =
        opening
            .lead()
            .map(lead -> Origin.lead(lead.leadId(), lead.conversionId(), moment.day()))
            .orElseGet(() -> Origin.here(moment.day()));
    var opportunity =
        new Opportunity(
            opening.id(),
            opening.terms(),
            Standing.entering(map, moment.at()),
            origin,
            moment.at());
    return new Decision(opportunity, null, new OpportunityEvent.Opened(), moment.at());
  }

  /**
   * Takes over a deal of another system.
   *
   * @throws Refusal 422 for what no deal can be
   */
  public static Decision record(PastDeal past, StageMap map, Moment moment) {
    past.check(map, moment.day());
    var opportunity =
        new Opportunity(past.id(), past.terms(), past.standing(map), past.origin(1), moment.at());
    return new Decision(opportunity, null, new OpportunityEvent.Recorded(), past.occurredAt());
  }

  /**
   * Takes over what the other system now tells of a deal recorded before; empty when it tells the
   * same.
   *
   * @throws Refusal 409 {@code changed-since-recorded} when people went on working with it here
   */
  public Optional<Decision> recordAgain(PastDeal past, StageMap map, Moment moment) {
    if (past.digest().equals(origin.sourceDigest())) {
      return Optional.empty();
    }
    if (!Long.valueOf(revision).equals(origin.sourceRevision())) {
      throw Refusal.conflict("changed-since-recorded");
    }
    past.check(map, moment.day());
    Optional<OpportunityEvent.Amended> edits = Edits.between(this, past, map);
    origin = past.origin(edits.isPresent() ? revision + 1 : revision);
    return edits.map(
        changed -> decided(past.terms(), past.standing(map), changed, past.occurredAt()));
  }

  /**
   * The one way in which a deal's stage or status changes.
   *
   * @throws Refusal 409 with what is allowed now, 422 for a stage or a day that cannot be; also for
   *     a gate that was not passed, which callers ask about first
   */
  public Decision move(Transition transition, StageMap map, Moment asked) {
    return move(transition, map, asked, Booking.AS_STATED);
  }

  /** The same, at the rate of the day where the deal is won. */
  public Decision move(Transition transition, StageMap map, Moment asked, Booking booking) {
    TransitionRules.check(transition, standing, map);
    Moment moment = asked.notBefore(standing.stageEnteredAt());
    StageKey from = standing.stage();
    return switch (transition) {
      case Transition.Enter enter ->
          decided(
              standing.in(enter.stage(), map, moment.at()),
              new OpportunityEvent.StageEntered(
                  from, map.before(from).contains(enter.stage()), enter.reason()),
              moment.at());
      case Transition.Win win -> {
        LocalDate day = ClosingDay.of(win.closedOn(), origin.openedOn(), moment.day());
        yield decided(
            terms.worth(booked(booking, day)).booked(),
            standing.won(map.delivery(), day, moment.at()),
            new OpportunityEvent.Won(from),
            moment.at());
      }
      case Transition.Lose lose ->
          decided(
              standing.lost(
                  lose.lossReason(),
                  ClosingDay.of(lose.closedOn(), origin.openedOn(), moment.day())),
              new OpportunityEvent.Lost(from),
              moment.at());
    };
  }

  /**
   * Edits an open deal, or says of a lost one against whom it was lost; empty when nothing changes.
   *
   * @throws Refusal 409 {@code opportunity-closed}, {@code amount-from-lines}, 422 {@code
   *     winner-before-loss}
   */
  public Optional<Decision> amend(Terms edited, Moment moment) {
    Optional<OpportunityEvent.Amended> edits = Edits.between(terms, edited);
    if (edits.isPresent()) {
      checkEditable(edits.get());
      checkLines(edited);
      checkWinner(edited);
    }
    return edits.map(changed -> decided(edited, standing, changed, moment.at()));
  }

  /** Its customer turned out to be another one; that is so however the deal stands. */
  public Decision belongTo(CustomerId survivor, Moment moment) {
    Terms edited = terms.with(survivor);
    OpportunityEvent.Amended edits = Edits.between(terms, edited).orElseThrow();
    return decided(edited, standing, edits, moment.at());
  }

  /** Who got the order is often known only later. */
  private void checkEditable(OpportunityEvent.Amended edits) {
    if (standing.status() != Status.LOST || !edits.fields().equals(List.of("competitors"))) {
      checkOpen();
    }
  }

  private void checkWinner(Terms edited) {
    if (standing.status() != Status.LOST && edited.pursuit().competitors().hasWinner()) {
      throw Refusal.field("competitors", "winner-before-loss");
    }
  }

  /**
   * Says who gets which part of what an open deal brings; empty when nothing changes. No approval
   * rests on it.
   *
   * @throws Refusal 409 {@code credit-shares-frozen} once it is won, {@code opportunity-closed}
   */
  public Optional<Decision> share(CreditShares shares, Moment moment) {
    Terms shared = terms.sharing(shares);
    Optional<OpportunityEvent.Amended> edits = Edits.between(terms, shared);
    if (edits.isPresent()) {
      if (standing.status() == Status.WON) {
        throw Refusal.conflict("credit-shares-frozen");
      }
      checkOpen();
    }
    return edits.map(changed -> decided(shared, standing, changed, moment.at()));
  }

  /** At the rate of that day; what it costs does not change by that. */
  private DealValue booked(Booking booking, LocalDate day) {
    return booking.at(terms.value(), day).costing(terms.value().costAmount());
  }

  private void checkOpen() {
    if (!standing.isOpen()) {
      throw Refusal.conflict(
          "opportunity-closed",
          "opportunity_status",
          standing.status().key(),
          "allowed",
          List.of());
    }
  }

  private void checkLines(Terms edited) {
    boolean same =
        edited.value().equals(terms.value())
            && Objects.equals(edited.productId(), terms.productId());
    if (lineCount > 0 && !same) {
      throw Refusal.conflict("amount-from-lines");
    }
  }

  /**
   * Says what the deal sells; it is worth the sum of that. Empty when nothing changes. Without
   * lines it keeps what it was worth.
   *
   * @param value of the sum of the lines
   * @throws Refusal 409 {@code opportunity-closed}
   */
  public Optional<Decision> sell(Lines lines, DealValue value, Moment moment) {
    if (lines.digest().equals(linesDigest)) {
      return Optional.empty();
    }
    checkOpen();
    Terms sold =
        lines.lines().isEmpty()
            ? terms.worth(terms.value().costing(null))
            : terms.selling(lines.product(), value.costing(lines.costAmount()));
    OpportunityEvent.Amended edits = Edits.ofLines(terms, sold);
    lineCount = lines.lines().size();
    linesDigest = lines.digest();
    return Optional.of(decided(sold, standing, edits, moment.at()));
  }

  /**
   * Notes which files hang on the deal.
   *
   * @param hashes in any order
   */
  public void hold(Collection<String> hashes) {
    filesDigest = digest(hashes);
  }

  /**
   * Notes which files hang on the answers to its checklist.
   *
   * @param marks what tells each of them from any other, in any order
   */
  public void holdOnAnswers(Collection<String> marks) {
    answerFilesDigest = digest(marks);
  }

  private static String digest(Collection<String> marks) {
    return marks.isEmpty() ? "" : Digest.of(marks.stream().sorted().toArray());
  }

  /**
   * Of all that an approval rests on: whom the deal is with, what it sells, on which terms, and the
   * files, those on its answers included. Without files it is what it was before there were any.
   */
  public String digest() {
    if (!answerFilesDigest.isEmpty()) {
      return Digest.of(terms.digest(), linesDigest, filesDigest, answerFilesDigest);
    }
    return filesDigest.isEmpty()
        ? Digest.of(terms.digest(), linesDigest)
        : Digest.of(terms.digest(), linesDigest, filesDigest);
  }

  /** How many lines it has; none where it names at most a product. */
  public int lineCount() {
    return lineCount;
  }

  /**
   * Goes over to another version of the process. No move: nothing is asked of the deal.
   *
   * @param landing an open stage of that version
   */
  public Decision migrate(StageMap map, StageKey landing, Moment asked) {
    if (!standing.isOpen() || !map.open().contains(landing)) {
      throw new IllegalArgumentException("only open deals migrate, to open stages: " + landing);
    }
    Moment moment = asked.notBefore(standing.stageEnteredAt());
    var event = new OpportunityEvent.Migrated(standing.processVersion(), standing.stage());
    Decision decision = decided(standing.on(map, landing, moment.at()), event, moment.at());
    rottingSince = null; // Whether it has been there for too long is for the other version to say.
    return decision;
  }

  /**
   * The gates in the way of a move that could be made but for them.
   *
   * @throws Refusal as {@link #move} for whatever else is in the way
   */
  public List<ClosedGate> gatesBefore(Transition transition, StageMap map) {
    TransitionRules.checkAsked(transition, standing, map);
    return TransitionRules.closed(transition.target(), standing, map);
  }

  /** The gates in the way of a move that is allowed. */
  public List<ClosedGate> gatesBefore(AllowedMove move, StageMap map) {
    return TransitionRules.closed(move.to(), standing, map);
  }

  /**
   * Says that it has been in its stage for too long; once a stay.
   *
   * @param dwellLimit in working days
   */
  public Decision rot(int dwellLimit, Moment moment) {
    if (rottingSince != null || !standing.dwells()) {
      throw new IllegalStateException("only what stands somewhere rots, and once: " + standing);
    }
    Decision decision = decided(standing, new OpportunityEvent.Rotted(dwellLimit), moment.at());
    rottingSince = moment.at();
    return decision;
  }

  /** Since when it has been in its stage for too long; empty while it has not. */
  public Optional<Instant> rottingSince() {
    return Optional.ofNullable(rottingSince);
  }

  /** All is delivered and collected. Its contract says so: nothing is asked of the deal. */
  public Decision collect(Moment asked) {
    requireCollection(CollectionState.OPEN);
    Moment moment = asked.notBefore(standing.stageEnteredAt());
    return decided(standing.collected(), new OpportunityEvent.Collected(), moment.at());
  }

  /**
   * Money is owed again, as its contract says.
   *
   * @param reason may be null
   */
  public Decision collectAgain(String reason, Moment asked) {
    requireCollection(CollectionState.COMPLETE);
    Moment moment = asked.notBefore(standing.stageEnteredAt());
    return decided(
        standing.collectingAgain(moment.at()),
        new OpportunityEvent.CollectionReopened(reason),
        moment.at());
  }

  /** Its contract fell through. It stays won, and leaves its last stage. */
  public Decision abandon(Moment asked) {
    requireCollection(CollectionState.OPEN);
    Moment moment = asked.notBefore(standing.stageEnteredAt());
    return decided(standing.abandoned(), new OpportunityEvent.Abandoned(), moment.at());
  }

  private void requireCollection(CollectionState expected) {
    if (standing.collection() != expected) {
      throw new IllegalStateException("the contract is ahead of the deal: " + standing);
    }
  }

  /** What the deal lacks for a move that is allowed. */
  public List<Unmet> lacks(AllowedMove move, StageMap map) {
    return TransitionRules.unmet(move.to(), standing, map);
  }

  /** What may be done with the deal now. */
  public List<AllowedMove> allowed(StageMap map) {
    return TransitionRules.allowed(standing, map);
  }

  private Decision decided(Standing next, OpportunityEvent event, Instant at) {
    return decided(terms, next, event, at);
  }

  private Decision decided(Terms edited, Standing next, OpportunityEvent event, Instant at) {
    var before = new Decision.Facts(terms, standing);
    if (next.stay() != standing.stay() || !next.dwells()) {
      rottingSince = null;
    }
    terms = edited;
    standing = next;
    revision++;
    return new Decision(this, before, event, at);
  }

  public OpportunityId id() {
    return new OpportunityId(id);
  }

  public long revision() {
    return revision;
  }

  public Terms terms() {
    return terms;
  }

  public Standing standing() {
    return standing;
  }

  /** What it is counted as when sales are forecast. */
  public ForecastCategory forecast() {
    if (!standing.isOpen()) {
      return ForecastCategory.CLOSED;
    }
    return Objects.requireNonNullElse(terms.pursuit().forecast(), standing.forecast());
  }

  /** Who gets which part of what it brings, the greatest part first. */
  public List<CreditShare> creditShares() {
    return terms.credit().of(terms.ownerId());
  }

  public Origin origin() {
    return origin;
  }

  /** When the deal became known here. */
  public Instant recordedAt() {
    return recordedAt;
  }
}

package io.salesline.goals.goal.domain;

import io.salesline.goals.metric.Metric;
import io.salesline.goals.period.Period;
import io.salesline.goals.segment.Segment;
import io.salesline.platform.problem.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;

/**
 * What is asked of a member or a unit in a period, of all products and customers or of a segment.
 * Each has one goal a metric, segment and period at most. Approved before its period, active in it,
 * closed after it. Source: domain.md §1, Life.
 */
@Entity
@Table(name = "goal")
public class Goal {

  @Id private UUID id;

  @Embedded private OutlineColumns outline;

  private GoalStatus status;

  /** Of its period, as the database makes it of the outline's columns for its own queries. */
  @Column(insertable = false, updatable = false)
  @SuppressWarnings("unused")
  private LocalDate firstOn;

  @Column(insertable = false, updatable = false)
  @SuppressWarnings("unused")
  private LocalDate lastOn;

  private LocalDate effectiveOn;

  private UUID ownerId;

  private UUID setBy;

  private Instant setAt;

  private BigDecimal finalAmount;

  private Instant closedAt;

  @Embedded private Told told;

  private long revision;

  protected Goal() {}

  /**
   * @param outline with metric, scope, period and tiers
   * @param standing where the setter stands to the scope
   * @throws Refusal as {@link Standing#requireMaySet} does
   */
  public static Goal set(
      GoalId id, Outline outline, Standing standing, UUID setter, Instant at, LocalDate today) {
    standing.requireMaySet(setter);
    var goal = new Goal();
    goal.id = id.value();
    goal.outline = OutlineColumns.of(outline);
    goal.effectiveOn = goal.period().first();
    goal.status = GoalStatus.of(goal.period(), today);
    goal.ownerId = standing.owner();
    goal.setBy = setter;
    goal.setAt = at;
    goal.told = Told.nothing();
    goal.revision = 1;
    return goal;
  }

  /**
   * Asks for something else from a day on; what was reached before is told by the revision.
   *
   * @param number counts what was asked, from 2 for the first revision
   * @param effectiveOn in the goal's period, and not before the last revision's
   * @param actualBefore what was reached by the close of the day before
   * @throws Refusal 409 {@code goal-closed}; 422 {@code revision-outside-period}, {@code
   *     revision-before-last}; {@code currency-missing}, {@code currency-of-count} where it asked
   *     for money or a count; as {@link Standing#requireMaySet} does
   */
  public Revision revise(
      int number,
      Tiers tiers,
      LocalDate effectiveOn,
      String reason,
      Amount actualBefore,
      Standing standing,
      UUID by,
      Instant at) {
    standing.requireMaySet(by);
    requireMayRevise(effectiveOn);
    tiers.requireOf(tiers().target().unit());
    outline.ask(tiers);
    this.effectiveOn = effectiveOn;
    revision++;
    return new Revision(
        id(), number, effectiveOn, tiers, Optional.of(reason), by, at, Optional.of(actualBefore));
  }

  private void requireMayRevise(LocalDate day) {
    if (status == GoalStatus.CLOSED) {
      throw Refusal.conflict("goal-closed");
    }
    if (!period().contains(day)) {
      throw Refusal.field("effective_on", "revision-outside-period", "period", period().key());
    }
    if (day.isBefore(effectiveOn)) {
      throw Refusal.field("effective_on", "revision-before-last", "day", effectiveOn.toString());
    }
  }

  /** Its period has begun. */
  public void begin() {
    status = GoalStatus.ACTIVE;
    revision++;
  }

  /** Whether there is anything to {@link #look} for. */
  public boolean hasNews(Progress progress, LocalDate today) {
    return told.isMetNews(progress) || isRunning(today) && told.isPaceNews(progress.state());
  }

  /**
   * Somebody looks at its progress. It is met where the target is reached, told once a target; off
   * pace where it is red in its period, told once until it was green again.
   *
   * @param progress what is reached by now, against what was to be expected by the close of the day
   *     before: nobody is behind in the morning of a day
   * @return what is to be told; where it is back and met at once, that it is met
   */
  public Optional<GoalEvent> look(Progress progress, LocalDate today, Instant at) {
    PaceNews pace = isRunning(today) ? told.tellPace(progress.state()) : PaceNews.NONE;
    Optional<GoalEvent> news = news(pace, progress, at);
    revision += news.isPresent() ? 1 : 0;
    return news;
  }

  private Optional<GoalEvent> news(PaceNews pace, Progress progress, Instant at) {
    if (pace == PaceNews.OFF_PACE) {
      return Optional.of(new GoalEvent.GoalOffPace(this, progress, at));
    }
    if (told.isMetNews(progress)) {
      told.tellMet(progress);
      return Optional.of(new GoalEvent.GoalMet(this, progress, at));
    }
    return pace == PaceNews.BACK
        ? Optional.of(new GoalEvent.GoalBackOnPace(this, progress, at))
        : Optional.empty();
  }

  /** The day before is of its period: after that there is no pace any more. */
  private boolean isRunning(LocalDate today) {
    return period().contains(today.minusDays(1));
  }

  /**
   * @param reached as reported when it closes; later corrections do not change it
   */
  public void close(Amount reached, Instant at) {
    status = GoalStatus.CLOSED;
    finalAmount = reached.value();
    closedAt = at;
    revision++;
  }

  public GoalId id() {
    return new GoalId(id);
  }

  public Metric metric() {
    return outline().metric().orElseThrow();
  }

  public GoalScope scope() {
    return outline().scope().orElseThrow();
  }

  public Segment segment() {
    return outline().segment();
  }

  public Period period() {
    return outline().period().orElseThrow();
  }

  /** The month of the calendar, or the one in which its period begins. */
  public YearMonth month() {
    return YearMonth.from(period().first());
  }

  public Tiers tiers() {
    return outline().tiers().orElseThrow();
  }

  /** From which day on it asks for that; the first of its period until it is revised. */
  public LocalDate effectiveOn() {
    return effectiveOn;
  }

  public Incentives incentives() {
    return outline().incentives();
  }

  /** The organisation's, of incentives and of all that is money. */
  public Currency currency() {
    return outline().currency();
  }

  public Optional<GoalId> parent() {
    return outline().parent();
  }

  public Optional<String> title() {
    return outline().title();
  }

  public GoalStatus status() {
    return status;
  }

  public Optional<UUID> owner() {
    return Optional.ofNullable(ownerId);
  }

  public UUID setBy() {
    return setBy;
  }

  public Instant setAt() {
    return setAt;
  }

  /** What was reached when it closed. */
  public Optional<Amount> reached() {
    return Optional.ofNullable(finalAmount).map(tiers().target()::with);
  }

  public Optional<Instant> closedAt() {
    return Optional.ofNullable(closedAt);
  }

  public long revision() {
    return revision;
  }

  private Outline outline() {
    return outline.outline();
  }
}

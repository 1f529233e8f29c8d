package io.salesline.reporting.alert;

import io.salesline.platform.outbox.EventJson;
import io.salesline.reporting.alert.Change.What;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** One rule's eye on one subject: whether it looks, since when, and what it has raised. */
final class Watch {

  /**
   * @param restartedAt when the clock was last restarted, watched or not
   * @param endedAt when the last end was told, watched or not
   * @param dueAt when the alert is raised; null where it is raised or nothing is watched
   * @param alert the open one; null for none
   */
  record State(
      boolean watching,
      UUID owner,
      Instant since,
      Instant restartedAt,
      Instant endedAt,
      Instant dueAt,
      UUID alert,
      int occurrence,
      String facts,
      boolean quiet) {

    static final State NEW = new State(false, null, null, null, null, null, null, 0, "{}", false);
  }

  private final Rule rule;
  private final UUID subject;
  private final Supplier<UUID> ids;
  private boolean watching;
  private UUID owner;
  private Instant since;
  private Instant restartedAt;
  private Instant endedAt;
  private Instant dueAt;
  private UUID alert;
  private int occurrence;
  private String facts;
  private boolean quiet;

  Watch(Rule rule, UUID subject, State state, Supplier<UUID> ids) {
    this.rule = rule;
    this.subject = subject;
    this.ids = ids;
    this.watching = state.watching;
    this.owner = state.owner;
    this.since = state.since;
    this.restartedAt = state.restartedAt;
    this.endedAt = state.endedAt;
    this.dueAt = state.dueAt;
    this.alert = state.alert;
    this.occurrence = state.occurrence;
    this.facts = state.facts;
    this.quiet = state.quiet;
  }

  Rule rule() {
    return rule;
  }

  UUID subject() {
    return subject;
  }

  State state() {
    return new State(
        watching, owner, since, restartedAt, endedAt, dueAt, alert, occurrence, facts, quiet);
  }

  /** What is told by an event, in the order in which events are read. */
  Optional<Change> take(Signal signal) {
    return switch (signal.verb()) {
      case BEGINS -> begin(signal);
      case RESTARTS -> restart(signal);
      case ENDS -> end(signal);
      case OWNED -> own(signal.owner());
    };
  }

  private Optional<Change> begin(Signal signal) {
    if (endedAt != null && !signal.recordedAt().isAfter(endedAt)) {
      return Optional.empty();
    }
    facts = EventJson.write(signal.row());
    Optional<Change> moved = own(signal.owner());
    if (watching && !rule.isDated()) {
      return moved;
    }
    boolean again = watching;
    watching = true;
    quiet = again ? quiet && signal.isHistory() : signal.isHistory();
    return clock(later(signal.since(), restartedAt), signal.recordedAt()).or(() -> moved);
  }

  /** A dated rule's clock may be set anew while its alert is open: a later date clears it. */
  private Optional<Change> clock(Instant starts, Instant now) {
    since = starts;
    Instant due = rule.due(starts);
    if (alert != null) {
      return due.isAfter(now) ? clearedUntil(due) : Optional.empty();
    }
    dueAt = due;
    return quiet ? Optional.empty() : raiseIfDue(now);
  }

  private Optional<Change> restart(Signal signal) {
    restartedAt = later(signal.since(), restartedAt);
    if (!watching || !restartedAt.isAfter(since)) {
      return Optional.empty();
    }
    quiet = quiet && signal.isHistory();
    since = restartedAt;
    return clearedUntil(rule.due(since));
  }

  private Optional<Change> end(Signal signal) {
    return abandon(signal.recordedAt());
  }

  /** Looks no longer from then on. */
  Optional<Change> abandon(Instant at) {
    endedAt = later(at, endedAt);
    if (!watching) {
      return Optional.empty();
    }
    watching = false;
    return clearedUntil(null);
  }

  private Optional<Change> clearedUntil(Instant due) {
    dueAt = due;
    if (alert == null) {
      return Optional.empty();
    }
    Change cleared = change(What.CLEARED);
    alert = null;
    return Optional.of(cleared);
  }

  /** The owner of what is watched; nobody is told of what nobody watches. */
  private Optional<Change> own(UUID told) {
    if (told == null || told.equals(owner)) {
      return Optional.empty();
    }
    owner = told;
    return alert == null ? Optional.empty() : Optional.of(change(What.MOVED));
  }

  /** When its time has come. */
  Optional<Change> raiseIfDue(Instant now) {
    if (dueAt == null || dueAt.isAfter(now)) {
      return Optional.empty();
    }
    dueAt = null;
    occurrence++;
    alert = ids.get();
    return Optional.of(change(What.RAISED));
  }

  private Change change(What what) {
    return new Change(what, alert, rule, subject, owner, occurrence, facts, quiet);
  }

  private static Instant later(Instant one, Instant other) {
    return other == null || one.isAfter(other) ? one : other;
  }
}

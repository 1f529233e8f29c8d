package io.salesline.leads.recycling.domain;

import static java.util.stream.Collectors.toMap;

import io.salesline.leads.id.CustomerClass;
import io.salesline.leads.id.PoolId;
import io.salesline.platform.calendar.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides what is recycled when; the only place that does. A lead or a customer is due on the first
 * working day after those that a rule allows; the day on which its time began does not count
 * (domain.md §3).
 *
 * @param days which days are worked
 * @param zone in which a day is a day
 */
public record Foresight(List<RecyclingRule> rules, WorkingDays days, ZoneId zone) {

  private static final Comparator<Foreseen> SOONEST =
      Comparator.comparing(Foreseen::on).thenComparing(Foreseen::reason);

  public Foresight {
    rules = List.copyOf(rules);
  }

  /** By the rule that is due first; empty where its pool has none, or for as long as it stays. */
  public Optional<Foreseen> of(Held held) {
    return rulesFor(held.pool(), held.level()).stream()
        .filter(rule -> !held.staysBy(rule.terms().sparing()))
        .map(rule -> by(rule, held))
        .min(SOONEST);
  }

  /** The same, where a run on that day takes it. */
  public Optional<Foreseen> of(Held held, LocalDate on) {
    return of(held).filter(foreseen -> !foreseen.on().isAfter(on));
  }

  /**
   * What its owner is to be told today: of what is recycled later, the step that is nearest to it.
   * Whoever was told nothing for a while is not told of each step that has passed.
   */
  public Optional<DueReminder> reminder(Held held, LocalDate today) {
    return of(held)
        .filter(foreseen -> foreseen.on().isAfter(today))
        .flatMap(foreseen -> step(foreseen, today).map(days -> new DueReminder(foreseen, days)));
  }

  private Optional<Integer> step(Foreseen foreseen, LocalDate today) {
    return rules.stream()
        .filter(rule -> rule.id().equals(foreseen.rule()))
        .flatMap(rule -> rule.terms().remindDays().stream())
        .filter(step -> !foreseen.on().isAfter(days.after(today, step)))
        .min(Comparator.naturalOrder());
  }

  /**
   * Nobody is reminded today of what is recycled later than on this day; empty where nobody is
   * reminded at all.
   */
  public Optional<LocalDate> reminding(RecordKind kind, LocalDate today) {
    return rules.stream()
        .filter(rule -> rule.subject().kind() == kind)
        .flatMap(rule -> rule.terms().remindDays().stream())
        .max(Comparator.naturalOrder())
        .map(most -> days.after(today, most));
  }

  /** One a reason: the rule for that class, else the one for all. */
  public Collection<RecyclingRule> rulesFor(PoolId pool, Optional<CustomerClass> level) {
    return rules.stream()
        .filter(rule -> rule.pool().equals(pool))
        .filter(rule -> isFor(level, rule.subject()))
        .collect(toMap(RecyclingRule::reason, rule -> rule, Foresight::nearer))
        .values();
  }

  private static boolean isFor(Optional<CustomerClass> level, RecyclingRule.Subject subject) {
    return subject.level().isEmpty() || subject.level().equals(level);
  }

  private static RecyclingRule nearer(RecyclingRule one, RecyclingRule other) {
    return one.subject().level().isPresent() ? one : other;
  }

  /** Those of which there are rules, each once. */
  public Stream<PoolId> pools(RecordKind kind) {
    return rules.stream()
        .map(RecyclingRule::subject)
        .filter(subject -> subject.kind() == kind)
        .map(RecyclingRule.Subject::pool)
        .distinct();
  }

  /**
   * A rule's time has run out by a day for whatever began before this day, and for nothing that
   * began on it or later: what {@link #of} says, for a query.
   */
  public LocalDate runsOutBefore(RecyclingRule rule, LocalDate on) {
    return days.before(on, rule.workingDays()).plusDays(1);
  }

  /** What is protected beyond this instant is not taken on that day. */
  public Instant beginOf(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  private Foreseen by(RecyclingRule rule, Held held) {
    return new Foreseen(
        held.record(),
        held.owner(),
        rule.reason(),
        rule.id(),
        rule.terms().destination().orElse(held.pool()),
        dueOn(rule, held));
  }

  private LocalDate dueOn(RecyclingRule rule, Held held) {
    LocalDate due = days.after(held.began(rule.reason(), zone), rule.workingDays() + 1);
    return Keeping.later(due, held.freeFrom(rule.terms().sparing(), zone));
  }
}

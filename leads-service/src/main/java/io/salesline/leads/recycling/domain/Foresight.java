package io.salesline.leads.recycling.domain;

import io.salesline.platform.calendar.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Decides what is recycled when; the only place that does. A lead is due on the first working day
 * after those that a rule allows; the day on which its time began does not count (domain.md §3).
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

  /** By the rule that is due first; empty where its pool has none. */
  public Optional<Foreseen> of(HeldLead lead) {
    return rules.stream()
        .filter(rule -> rule.pool().equals(lead.pool()))
        .map(rule -> by(rule, lead))
        .min(SOONEST);
  }

  /** The same, where a run on that day takes it. */
  public Optional<Foreseen> of(HeldLead lead, LocalDate on) {
    return of(lead).filter(foreseen -> !foreseen.on().isAfter(on));
  }

  /**
   * A rule's time has run out by a day for whatever began before this instant, and for nothing that
   * began later: what {@link #of} says, for a query.
   */
  public Instant runsOutBefore(RecyclingRule rule, LocalDate on) {
    return beginOf(days.before(on, rule.workingDays()).plusDays(1));
  }

  /** What is protected beyond this instant is not taken on that day. */
  public Instant beginOf(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  private Foreseen by(RecyclingRule rule, HeldLead lead) {
    return new Foreseen(
        lead.id(),
        lead.owner(),
        rule.reason(),
        rule.id(),
        rule.destination().orElse(lead.pool()),
        dueOn(rule, lead));
  }

  private LocalDate dueOn(RecyclingRule rule, HeldLead lead) {
    LocalDate began = LocalDate.ofInstant(lead.since(rule.reason()), zone);
    LocalDate due = days.after(began, rule.workingDays() + 1);
    LocalDate free = lead.freeFrom(zone);
    return due.isBefore(free) ? free : due;
  }
}

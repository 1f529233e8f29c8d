package io.salesline.leads.recycling.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is due when, found by walking from day to day with a calendar on the wall: an oracle that
 * shares nothing with {@link Foresight}.
 *
 * @param off days off
 * @param worked make-up working days
 */
public record DayByDay(
    List<RecyclingRule> rules, ZoneId zone, Set<LocalDate> off, Set<LocalDate> worked) {

  /** The same by somebody who has never heard of make-up days: wrong on purpose. */
  public DayByDay withoutMakeUpDays() {
    return new DayByDay(rules, zone, off, Set.of());
  }

  public boolean takes(HeldLead lead, LocalDate on) {
    return dueOn(lead).filter(due -> !due.isAfter(on)).isPresent();
  }

  public Optional<LocalDate> dueOn(HeldLead lead) {
    return rules.stream()
        .filter(rule -> rule.pool().equals(lead.pool()))
        .map(rule -> dueOn(rule, lead))
        .min(Comparator.naturalOrder());
  }

  private LocalDate dueOn(RecyclingRule rule, HeldLead lead) {
    LocalDate day = began(rule, lead);
    int passed = 0;
    while (true) {
      day = day.plusDays(1);
      if (isWorked(day)) {
        passed++;
      }
      boolean exempt = lead.exemptUntil() != null && !day.isAfter(lead.exemptUntil());
      if (passed > rule.workingDays() && !exempt && !isProtected(lead, day)) {
        return day;
      }
    }
  }

  private boolean isProtected(HeldLead lead, LocalDate day) {
    return lead.protectedUntil() != null
        && day.atStartOfDay(zone).toInstant().isBefore(lead.protectedUntil());
  }

  private LocalDate began(RecyclingRule rule, HeldLead lead) {
    LocalDate claimed = lead.claimedAt().atZone(zone).toLocalDate();
    if (rule.reason() == RecyclingReason.NO_OPPORTUNITY || lead.lastContactedAt() == null) {
      return claimed;
    }
    LocalDate contacted = lead.lastContactedAt().atZone(zone).toLocalDate();
    return contacted.isAfter(claimed) ? contacted : claimed;
  }

  private boolean isWorked(LocalDate day) {
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return worked.contains(day) || !weekend && !off.contains(day);
  }
}

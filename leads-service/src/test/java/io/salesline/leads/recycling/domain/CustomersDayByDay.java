package io.salesline.leads.recycling.domain;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which customers a day's run takes, found by walking from day to day: an oracle that shares
 * nothing with {@link Foresight}.
 *
 * @param off days off
 * @param worked make-up working days
 */
public record CustomersDayByDay(
    List<RecyclingRule> rules, ZoneId zone, Set<LocalDate> off, Set<LocalDate> worked) {

  /** The same by somebody for whom all customers are alike: wrong on purpose. */
  public CustomersDayByDay withoutClasses() {
    return with(rules.stream().filter(rule -> rule.subject().level().isEmpty()).toList());
  }

  /** The same by somebody who spares nobody: wrong on purpose. */
  public CustomersDayByDay withoutMercy() {
    return with(
        rules.stream()
            .map(
                rule ->
                    rule.changed(
                        new RecyclingRule.Terms(
                            rule.workingDays(), Optional.empty(), Sparing.NOTHING, List.of())))
            .toList());
  }

  private CustomersDayByDay with(List<RecyclingRule> others) {
    return new CustomersDayByDay(others, zone, off, worked);
  }

  public boolean takes(HeldCustomer customer, LocalDate on) {
    return rules.stream().anyMatch(rule -> holdsFor(rule, customer) && takes(rule, customer, on));
  }

  private boolean holdsFor(RecyclingRule rule, HeldCustomer customer) {
    if (rule.subject().level().isPresent()) {
      return rule.subject().level().get() == customer.customerClass();
    }
    return rules.stream()
        .filter(other -> other.reason() == rule.reason())
        .noneMatch(
            other ->
                other.subject().level().isPresent()
                    && other.subject().level().get() == customer.customerClass());
  }

  private boolean takes(RecyclingRule rule, HeldCustomer customer, LocalDate on) {
    Sparing sparing = rule.terms().sparing();
    if (sparing.openDeals() && customer.dealings().openDeal()) {
      return false;
    }
    // One day on which nothing keeps it is enough: what keeps it by the day does not begin again.
    return passed(rule, customer, on) > rule.workingDays()
        && !(customer.exemptUntil() != null && !on.isAfter(customer.exemptUntil()))
        && !isProtected(customer, on)
        && !wonLately(sparing, customer, on);
  }

  private boolean isProtected(HeldCustomer customer, LocalDate on) {
    return customer.protectedUntil() != null
        && customer
            .protectedUntil()
            .isAfter(on.atTime(LocalTime.MIDNIGHT).atZone(zone).toInstant());
  }

  private static boolean wonLately(Sparing sparing, HeldCustomer customer, LocalDate on) {
    LocalDate won = customer.dealings().wonOn();
    return sparing.wonWithinDays() != null
        && won != null
        && !on.isAfter(won.plusDays(sparing.wonWithinDays()));
  }

  private int passed(RecyclingRule rule, HeldCustomer customer, LocalDate on) {
    LocalDate day = customer.ownedSince().atZone(zone).toLocalDate();
    LocalDate last =
        switch (rule.reason()) {
          case NO_FOLLOW_UP -> customer.dealings().followedUpOn();
          case NO_OPPORTUNITY -> customer.dealings().dealtOn();
          case NO_DEAL -> customer.dealings().wonOn();
        };
    if (last != null && last.isAfter(day)) {
      day = last;
    }
    int passed = 0;
    while (day.isBefore(on)) {
      day = day.plusDays(1);
      passed += isWorked(day) ? 1 : 0;
    }
    return passed;
  }

  private boolean isWorked(LocalDate day) {
    return worked.contains(day) || day.getDayOfWeek().getValue() < 6 && !off.contains(day);
  }
}

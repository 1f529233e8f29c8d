package io.salesline.pipeline.opportunity.domain;

import io.salesline.platform.problem.Refusal;
import java.time.LocalDate;
import java.util.Optional;

/** The business day on which a deal closes: told, or today. */
final class ClosingDay {

  private ClosingDay() {}

  static LocalDate of(Optional<LocalDate> told, LocalDate openedOn, LocalDate today) {
    check(told, openedOn, today);
    return told.orElse(today);
  }

  /**
   * @throws Refusal 422 for a day to come or one before the deal was opened
   */
  static void check(Optional<LocalDate> told, LocalDate openedOn, LocalDate today) {
    if (told.isPresent() && told.get().isAfter(today)) {
      throw Refusal.field("closed_on", "date-in-future", "date", told.get());
    }
    if (told.isPresent() && openedOn != null && told.get().isBefore(openedOn)) {
      throw Refusal.field(
          "closed_on", "closed-before-opened", "date", told.get(), "opened_on", openedOn);
    }
  }
}

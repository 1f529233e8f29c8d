package io.salesline.pipeline.visit.domain;

import io.salesline.platform.problem.Refusal;
import java.time.LocalDate;
import java.util.Optional;

/** What a visit's state lets be done. */
final class VisitRules {

  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

  private VisitRules() {}

  /** Only what has not begun can be planned otherwise. */
  static void requirePlanned(VisitState state) {
    if (state != VisitState.PLANNED) {
      throw Refusal.conflict("visit-begun", "visit_state", state.key());
    }
  }

  static void requireOpen(VisitState state) {
    if (!state.isOpen()) {
      throw Refusal.conflict("visit-closed", "visit_state", state.key());
    }
  }

  static void requireNotCheckedIn(VisitState state) {
    if (state == VisitState.CHECKED_IN) {
      throw Refusal.conflict("visit-checked-in");
    }
  }

  static void requireCompleted(VisitState state) {
    if (state != VisitState.COMPLETED) {
      throw Refusal.conflict("visit-not-completed", "visit_state", state.key());
    }
  }

  /** The business day of completion: told, or today. */
  static LocalDate completionDay(Optional<LocalDate> told, LocalDate today) {
    if (told.isPresent() && told.get().isAfter(today)) {
      throw Refusal.field("completed_on", "date-in-future", "date", told.get());
    }
    if (told.isPresent() && told.get().isBefore(FIRST)) {
      throw Refusal.field(
          "completed_on", "date-implausible", "date", told.get(), "first", FIRST, "last", today);
    }
    return told.orElse(today);
  }
}

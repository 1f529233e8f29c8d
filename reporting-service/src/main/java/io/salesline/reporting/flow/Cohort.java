package io.salesline.reporting.flow;

import io.salesline.reporting.question.Cut;
import io.salesline.reporting.question.Period;
import java.time.Duration;
import java.time.Instant;

/**
 * The deals that first entered a stage within a span of days. They belong to the owner of that
 * moment and, by the membership in force on that day, to the unit: a later move neither brings nor
 * takes what was made of them, as with results.
 *
 * @param entered both ends known
 * @param horizon days, of 24 hours each, within which a deal must go on
 * @param past the first instant after what is looked at: a stay that lasts then is open
 * @param isUntilNow whether all that has happened so far is looked at
 */
record Cohort(Cut cut, Period entered, int horizon, Instant past, boolean isUntilNow) {

  /** Who entered before this has had the horizon. */
  Instant ripeBefore() {
    return past.minus(Duration.ofDays(horizon));
  }
}

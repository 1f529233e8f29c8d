package io.salesline.reporting.kpi;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.MONTHS;

import io.salesline.reporting.question.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * A period and what it is compared with.
 *
 * @param previous before whole months as many whole months, else as many days
 * @param lastYear the same days a year before; of whole months the whole months
 */
record Terms(Period asked, Period previous, Period lastYear) {

  /** As the statement names them, in this order. */
  static final String ASKED = "asked";

  static final String PREVIOUS = "previous";
  static final String LAST_YEAR = "last-year";

  record Term(String name, Period period) {}

  static Terms of(Period asked) {
    return isOfWholeMonths(asked)
        ? new Terms(asked, monthsBefore(asked, months(asked)), monthsBefore(asked, 12))
        : new Terms(asked, daysBefore(asked), yearBefore(asked));
  }

  List<Term> all() {
    return List.of(
        new Term(ASKED, asked), new Term(PREVIOUS, previous), new Term(LAST_YEAR, lastYear));
  }

  private static boolean isOfWholeMonths(Period period) {
    return period.from().getDayOfMonth() == 1
        && period.to().equals(YearMonth.from(period.to()).atEndOfMonth());
  }

  private static long months(Period period) {
    return MONTHS.between(period.from(), period.to().plusDays(1));
  }

  private static Period monthsBefore(Period period, long months) {
    YearMonth last = YearMonth.from(period.to()).minusMonths(months);
    return new Period(period.from().minusMonths(months), last.atEndOfMonth());
  }

  private static Period daysBefore(Period period) {
    LocalDate last = period.from().minusDays(1);
    return new Period(last.minusDays(DAYS.between(period.from(), period.to())), last);
  }

  private static Period yearBefore(Period period) {
    return new Period(period.from().minusYears(1), period.to().minusYears(1));
  }
}

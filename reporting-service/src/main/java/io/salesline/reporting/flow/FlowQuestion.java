package io.salesline.reporting.flow;

import io.salesline.platform.access.Scope;
import io.salesline.reporting.question.Cut;
import io.salesline.reporting.question.Parameters;
import io.salesline.reporting.question.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * @param entered either end may be open: the year that ends with it, or with {@code as_of}
 * @param asOf null for now; a day to come is now
 */
record FlowQuestion(
    UUID member, UUID unit, UUID product, Period entered, int horizon, LocalDate asOf, View view) {

  /** Which deals, whatever is asked of them. */
  static final Set<String> COHORT =
      Set.of("member", "unit", "product", "entered_from", "entered_to", "horizon", "as_of");

  static final Set<String> PARAMETERS =
      Stream.concat(COHORT.stream(), Stream.of("view")).collect(Collectors.toUnmodifiableSet());

  static final int USUAL_HORIZON = 90;
  static final int LONGEST_HORIZON = 730;

  static FlowQuestion of(Parameters parameters) {
    return new FlowQuestion(
        parameters.uuid("member"),
        parameters.uuid("unit"),
        parameters.uuid("product"),
        parameters.period("entered_from", "entered_to"),
        parameters.number("horizon", 1, LONGEST_HORIZON, USUAL_HORIZON),
        parameters.date("as_of"),
        View.of(parameters.choice("view", View.keys())));
  }

  Cohort cohort(Scope scope, Instant now, ZoneId zone) {
    LocalDate day = day(scope.today());
    Instant dayAfter = day.plusDays(1).atStartOfDay(zone).toInstant();
    Instant afterNow = now.plus(1, ChronoUnit.MICROS);
    boolean isPast = dayAfter.isBefore(afterNow);
    return new Cohort(
        new Cut(scope, member, unit, product),
        entered(day),
        horizon,
        isPast ? dayAfter : afterNow,
        !isPast);
  }

  /** The last day that is looked at. */
  LocalDate day(LocalDate today) {
    return asOf == null || asOf.isAfter(today) ? today : asOf;
  }

  private Period entered(LocalDate day) {
    LocalDate from = entered.from();
    LocalDate to = entered.to() == null ? day : entered.to();
    if (from == null) {
      return new Period(to.minusYears(1).plusDays(1), to);
    }
    return new Period(from, to.isBefore(from) ? from : to);
  }
}

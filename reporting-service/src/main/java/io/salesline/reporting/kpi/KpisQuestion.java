package io.salesline.reporting.kpi;

import io.salesline.platform.access.Scope;
import io.salesline.platform.problem.FieldError;
import io.salesline.platform.problem.Refusal;
import io.salesline.reporting.question.Cut;
import io.salesline.reporting.question.Parameters;
import io.salesline.reporting.question.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * @param asked the days on which deals were closed; either end may be left open
 * @param kpis which are asked for, in the order of the answer
 */
public record KpisQuestion(
    UUID member, UUID unit, UUID product, UUID customer, Period asked, List<Kpi> kpis) {

  public static final Set<String> PARAMETERS =
      Set.of("member", "unit", "product", "customer", "from", "to", "kpis");

  public static KpisQuestion of(Parameters parameters) {
    return new KpisQuestion(
        parameters.uuid("member"),
        parameters.uuid("unit"),
        parameters.uuid("product"),
        parameters.uuid("customer"),
        parameters.period("from", "to"),
        parameters.choices("kpis", Kpi.keys()).stream().map(Kpi::of).toList());
  }

  public Cut cut(Scope scope) {
    return new Cut(scope, member, unit, product, customer);
  }

  /** True where sums do: nothing is counted deal by deal then. */
  boolean isOfSums() {
    return kpis.stream().allMatch(Kpi::isOfSums);
  }

  /**
   * The asked days: until today, from the first of that month, where nothing else is said.
   *
   * @throws Refusal 400 for one that begins after today and has no end
   */
  public Period period(LocalDate today) {
    LocalDate to = asked.to() == null ? today : asked.to();
    LocalDate from = asked.from() == null ? to.withDayOfMonth(1) : asked.from();
    if (to.isBefore(from)) {
      Map<String, Object> words = Map.of("from", from, "to", to);
      throw Refusal.malformed("period-reversed", "from", from, "to", to)
          .with(new FieldError("to", "period-reversed", words));
    }
    return new Period(from, to);
  }
}

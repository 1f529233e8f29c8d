package io.salesline.pipeline.contract.domain;

import io.salesline.platform.problem.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rules of payment schedules. */
final class Schedule {

  /** Within so many days of the win the whole amount is due, where nobody agrees otherwise. */
  private static final int USUAL_DAYS = 30;

  private Schedule() {}

  static Instalment.Planned usual(LocalDate wonOn, BigDecimal amount) {
    return new Instalment.Planned(1, null, wonOn.plusDays(USUAL_DAYS), amount);
  }

  /**
   * @return by number
   * @throws Refusal 422 {@code instalment-numbers}, {@code schedule-sum}, {@code date-implausible}
   */
  static Map<Integer, Instalment.Planned> checked(
      List<Instalment.Planned> planned, BigDecimal amount) {
    var byNumber = new TreeMap<Integer, Instalment.Planned>();
    for (Instalment.Planned one : planned) {
      PlausibleDay.check("instalments.due_on", one.dueOn());
      if (byNumber.put(one.number(), one) != null) {
        throw Refusal.field("instalments", "instalment-numbers", "instalment", one.number());
      }
    }
    BigDecimal sum =
        planned.stream().map(Instalment.Planned::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(amount) != 0) {
      throw Refusal.field(
          "instalments",
          "schedule-sum",
          "sum",
          sum.toPlainString(),
          "total",
          amount.toPlainString());
    }
    return byNumber;
  }

  /**
   * @throws Refusal 409 {@code instalment-below-matched}
   */
  static void checkCovers(Instalment instalment, BigDecimal amount) {
    if (amount.compareTo(instalment.least()) < 0) {
      throw Refusal.conflict(
          "instalment-below-matched",
          "instalment",
          instalment.number(),
          "least",
          instalment.least().toPlainString());
    }
  }
}

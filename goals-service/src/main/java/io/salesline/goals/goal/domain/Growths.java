package io.salesline.goals.goal.domain;

import static java.math.RoundingMode.HALF_UP;

import io.salesline.goals.period.Period;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * By how much a scope grew over the same time of the year before, period after period. A growth is
 * {@code result ÷ result of that period a year before − 1}; where that was nothing there is none.
 *
 * @param base what the period that the goal is for had a year before; nothing where it is unknown
 * @param past in ascending order, six decimals
 */
public record Growths(BigDecimal base, List<BigDecimal> past) {

  /** With fewer the tenth and the ninetieth percentile say nothing. */
  public static final int NEEDED = 6;

  private static final int DECIMALS = 6;

  public Growths {
    past = past.stream().sorted().toList();
  }

  /**
   * @param period that the goal is for, of whole months of the calendar; the growths are of so many
   *     months each, as they lie before it
   * @param results by month, of whole months only; a month without an entry had nothing
   * @param known months in order, the first with any result to the last that is over
   */
  public static Growths before(
      Period period, Map<YearMonth, BigDecimal> results, List<YearMonth> known) {
    var past = new ArrayList<BigDecimal>();
    int length = period.months();
    YearMonth first = YearMonth.from(period.first());
    YearMonth each = first.minusMonths(length);
    while (!known.isEmpty() && !each.isBefore(known.getFirst())) {
      if (!each.plusMonths(length - 1L).isAfter(known.getLast())) {
        growth(result(results, each, length), result(results, each.minusYears(1), length))
            .ifPresent(past::add);
      }
      each = each.minusMonths(length);
    }
    return new Growths(result(results, first.minusYears(1), length), past);
  }

  /** What an amount asks over the base; empty where there is none. */
  public Optional<BigDecimal> asked(BigDecimal amount) {
    return growth(amount, base);
  }

  boolean hasBase() {
    return base.signum() > 0;
  }

  boolean areEnough() {
    return past.size() >= NEEDED;
  }

  /**
   * Linear between the two nearest: the quantile of type 7 in Hyndman &amp; Fan (1996).
   *
   * @param percent from 0 to 100
   */
  public BigDecimal percentile(int percent) {
    BigDecimal place =
        BigDecimal.valueOf(percent)
            .multiply(BigDecimal.valueOf(past.size() - 1L))
            .divide(BigDecimal.valueOf(100), DECIMALS, HALF_UP);
    int below = place.intValue();
    BigDecimal low = past.get(below);
    BigDecimal high = past.get(Math.min(below + 1, past.size() - 1));
    BigDecimal part = place.subtract(BigDecimal.valueOf(below));
    return low.add(high.subtract(low).multiply(part)).setScale(DECIMALS, HALF_UP);
  }

  private static BigDecimal result(
      Map<YearMonth, BigDecimal> results, YearMonth first, int length) {
    return Stream.iterate(first, month -> month.plusMonths(1))
        .limit(length)
        .map(month -> results.getOrDefault(month, BigDecimal.ZERO))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Optional<BigDecimal> growth(BigDecimal now, BigDecimal before) {
    return before.signum() > 0
        ? Optional.of(now.divide(before, DECIMALS, HALF_UP).subtract(BigDecimal.ONE))
        : Optional.empty();
  }
}

package io.salesline.goals.goal.domain;

import static io.salesline.goals.goal.domain.Letter.ACHIEVABLE;
import static io.salesline.goals.goal.domain.Verdict.INSUFFICIENT_HISTORY;
import static io.salesline.goals.goal.domain.Verdict.PASS;
import static io.salesline.goals.goal.domain.Verdict.WARN;
import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The A of SMART: the growth that the target asks over the same time of the year before lies from
 * P10 to P90 of the scope's own past growths; the stretch asks for more than P75, and for at most
 * 30 % more than the target. None of it fails a goal. A stretch that is the target is none, and is
 * not looked at. Source: domain.md §1, Goal.
 */
final class Achievable {

  private static final BigDecimal FARTHEST = new BigDecimal("1.3");

  private Achievable() {}

  static Finding of(Optional<Tiers> tiers, Optional<Growths> growths) {
    if (tiers.isEmpty()) {
      return Finding.of(ACHIEVABLE, INSUFFICIENT_HISTORY, Reason.NOTHING_TO_COMPARE);
    }
    Optional<Growths> enough = growths.filter(Growths::areEnough);
    if (enough.isEmpty()) {
      return tooShort(growths.map(known -> known.past().size()).orElse(0));
    }
    return enough.get().hasBase()
        ? compared(tiers.get(), enough.get())
        : Finding.of(ACHIEVABLE, INSUFFICIENT_HISTORY, Reason.NOTHING_LAST_YEAR);
  }

  private static Finding tooShort(int growths) {
    return new Finding(
        ACHIEVABLE,
        INSUFFICIENT_HISTORY,
        Reason.HISTORY_TOO_SHORT,
        Map.of("growths", growths, "needed", Growths.NEEDED));
  }

  private static Finding compared(Tiers tiers, Growths growths) {
    BigDecimal target = tiers.target().value();
    BigDecimal stretch = tiers.stretch().value();
    BigDecimal asked = growths.asked(target).orElseThrow();
    var facts = new LinkedHashMap<String, Object>();
    facts.put("growth", percent(asked));
    facts.put("p10", percent(growths.percentile(10)));
    facts.put("p75", percent(growths.percentile(75)));
    facts.put("p90", percent(growths.percentile(90)));
    if (asked.compareTo(growths.percentile(90)) > 0) {
      return new Finding(ACHIEVABLE, WARN, Reason.GROWTH_ABOVE, facts);
    }
    if (asked.compareTo(growths.percentile(10)) < 0) {
      return new Finding(ACHIEVABLE, WARN, Reason.GROWTH_BELOW, facts);
    }
    return stretch.compareTo(target) == 0
        ? new Finding(ACHIEVABLE, PASS, Reason.GROWTH_AS_BEFORE, facts)
        : stretched(target, stretch, growths, facts);
  }

  private static Finding stretched(
      BigDecimal target, BigDecimal stretch, Growths growths, Map<String, Object> facts) {
    BigDecimal asked = growths.asked(stretch).orElseThrow();
    facts.put("stretch_growth", percent(asked));
    facts.put("over", percent(stretch.divide(target, 6, HALF_UP).subtract(BigDecimal.ONE)));
    if (stretch.compareTo(target.multiply(FARTHEST)) > 0) {
      return new Finding(ACHIEVABLE, WARN, Reason.STRETCH_TOO_FAR, facts);
    }
    if (asked.compareTo(growths.percentile(75)) <= 0) {
      return new Finding(ACHIEVABLE, WARN, Reason.STRETCH_TOO_NEAR, facts);
    }
    return new Finding(ACHIEVABLE, PASS, Reason.GROWTH_AS_BEFORE, facts);
  }

  /** Such as {@code 12.5 %}. */
  private static String percent(BigDecimal ratio) {
    return ratio.movePointRight(2).setScale(1, HALF_UP).toPlainString() + " %";
  }
}

package io.salesline.goals.goal.domain;

import static io.salesline.goals.goal.domain.Letter.MEASURABLE;
import static io.salesline.goals.goal.domain.Letter.RELEVANT;
import static io.salesline.goals.goal.domain.Letter.SPECIFIC;
import static io.salesline.goals.goal.domain.Letter.TIME_BOUND;
import static io.salesline.goals.goal.domain.Verdict.FAIL;
import static io.salesline.goals.goal.domain.Verdict.PASS;
import static io.salesline.goals.goal.domain.Verdict.WARN;

import io.salesline.goals.period.Period;
import io.salesline.platform.problem.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a goal is specific, measurable, achievable, relevant and time-bound: a verdict and a
 * reason for each letter, in their order. S, M and T can fail, and then the goal cannot be
 * submitted; A and R only warn. Source: domain.md §1, Goal.
 */
public record SmartCheck(List<Finding> findings) {

  public SmartCheck {
    findings = List.copyOf(findings);
  }

  /**
   * @param growths of the wish's scope in its metric; empty where either is not said
   */
  public static SmartCheck of(Wish wish, Optional<Growths> growths) {
    return new SmartCheck(
        List.of(
            specific(wish),
            measurable(wish),
            Achievable.of(wish.tiers(), growths),
            relevant(wish),
            timeBound(wish)));
  }

  public boolean maySubmit() {
    return failing().isEmpty();
  }

  /**
   * @throws Refusal 422 {@code not-smart} that names the letters that fail
   */
  void requireMaySubmit() {
    if (!maySubmit()) {
      throw Refusal.unprocessable("not-smart", "letters", String.join(", ", failing()));
    }
  }

  public Finding finding(Letter letter) {
    return findings.get(letter.ordinal());
  }

  private List<String> failing() {
    return findings.stream()
        .filter(finding -> finding.verdict() == FAIL)
        .map(finding -> finding.letter().key())
        .toList();
  }

  private static Finding specific(Wish wish) {
    if (wish.scope().isEmpty()) {
      return Finding.of(SPECIFIC, FAIL, Reason.SCOPE_MISSING);
    }
    if (wish.metric().isEmpty()) {
      return Finding.of(SPECIFIC, FAIL, Reason.METRIC_MISSING);
    }
    if (wish.owner().isEmpty()) {
      return Finding.of(SPECIFIC, FAIL, Reason.OWNER_MISSING);
    }
    return wish.segment().takesAll()
        ? Finding.of(SPECIFIC, PASS, Reason.SCOPE_OWNER_AND_METRIC_NAMED)
        : Finding.of(SPECIFIC, PASS, Reason.SCOPE_SEGMENT_OWNER_AND_METRIC_NAMED);
  }

  private static Finding measurable(Wish wish) {
    if (wish.metric().isEmpty()) {
      return Finding.of(MEASURABLE, FAIL, Reason.NOTHING_TO_COUNT);
    }
    if (wish.tiers().isEmpty()) {
      return Finding.of(MEASURABLE, FAIL, Reason.NUMBER_MISSING);
    }
    return Finding.of(MEASURABLE, PASS, Reason.COMPUTED_FROM_EVENTS);
  }

  private static Finding relevant(Wish wish) {
    if (wish.parent().isPresent()) {
      return Finding.of(RELEVANT, PASS, Reason.SERVES_ANOTHER_GOAL);
    }
    return wish.ofCompany()
        ? Finding.of(RELEVANT, PASS, Reason.THE_COMPANYS_OWN)
        : Finding.of(RELEVANT, WARN, Reason.SERVES_NO_GOAL);
  }

  private static Finding timeBound(Wish wish) {
    return wish.period()
        .map(SmartCheck::within)
        .orElseGet(() -> Finding.of(TIME_BOUND, FAIL, Reason.PERIOD_MISSING));
  }

  private static Finding within(Period period) {
    return new Finding(TIME_BOUND, PASS, Reason.CALENDAR_PERIOD, Map.of("period", period.key()));
  }
}

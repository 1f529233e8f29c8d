package io.salesline.leads.assignment.domain;

import io.salesline.leads.id.MemberId;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * How evenly a rule gave. Everybody's share is counted epoch by epoch, so that nobody is owed for
 * the time of an absence.
 *
 * @param shares one a person who could have been chosen
 */
public record Fairness(List<Share> shares) {

  /**
   * What somebody received, and to what they were entitled.
   *
   * @param value what those leads may be worth, in the organisation's currency; leads without an
   *     estimate, or in another currency, count as nothing on both sides
   */
  public record Share(
      MemberId member,
      BigDecimal leads,
      BigDecimal entitledLeads,
      BigDecimal value,
      BigDecimal entitledValue) {}

  /** By the number of leads; empty where nobody was entitled to any. */
  public OptionalDouble byCount() {
    return jain(Share::leads, Share::entitledLeads);
  }

  /** By what they may be worth; empty where that is nothing. */
  public OptionalDouble byValue() {
    return jain(Share::value, Share::entitledValue);
  }

  /**
   * Jain's index of received ÷ entitled, x: (Σx)² ÷ (n·Σx²), from 1/n where one has all to 1 where
   * all have their due. R. Jain, D. Chiu, W. Hawe, "A Quantitative Measure of Fairness and
   * Discrimination for Resource Allocation in Shared Computer Systems", DEC-TR-301 (1984).
   */
  private OptionalDouble jain(
      Function<Share, BigDecimal> received, Function<Share, BigDecimal> entitled) {
    double sum = 0;
    double squares = 0;
    int people = 0;
    for (Share share : shares) {
      double due = entitled.apply(share).doubleValue();
      if (due > 0) {
        double ratio = received.apply(share).doubleValue() / due;
        sum += ratio;
        squares += ratio * ratio;
        people++;
      }
    }
    return squares == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(sum * sum / (people * squares));
  }
}

package io.salesline.local.demo;

import io.salesline.local.client.Amount;
import io.salesline.local.client.UnitItem;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Goals for the last month, this one and the next: for everybody who sells what they usually sell,
 * asked for with more or less ambition; for a unit the sum of those in it.
 */
final class Targets {

  private static final double DAYS_A_MONTH = 30.4;
  private static final long STEP = 500;

  private final Company company;
  private final Prices prices;
  private final Map<String, Long> sold;
  private final YearMonth month;

  Targets(Company company, Prices prices, List<PastDeals.Closed> deals, LocalDate today) {
    this.company = company;
    this.prices = prices;
    this.month = YearMonth.from(today);
    this.sold =
        deals.stream()
            .filter(PastDeals.Closed::won)
            .collect(
                Collectors.groupingBy(
                    PastDeals.Closed::owner, Collectors.summingLong(PastDeals.Closed::worth)));
  }

  /**
   * A goal of booked revenue.
   *
   * @param username whose goal it is; null for a unit
   * @param unit external id, or {@link Company#TOP}; null for a person
   */
  record Target(
      String username,
      String unit,
      YearMonth month,
      Amount commit,
      Amount target,
      Amount stretch) {}

  List<Target> all() {
    List<Target> targets = new ArrayList<>();
    for (int offset = -1; offset <= 1; offset++) {
      int later = offset;
      company.sellers().forEach(seller -> targets.add(target(seller.username(), null, later)));
      units().forEach(unit -> targets.add(target(null, unit, later)));
    }
    return targets;
  }

  private Stream<String> units() {
    return Stream.concat(
        Stream.of(Company.TOP), company.units().stream().map(UnitItem::externalId));
  }

  private Target target(String username, String unit, int offset) {
    long dollars = username == null ? ofUnit(unit, offset) : ofPerson(username, offset);
    return new Target(
        username,
        unit,
        month.plusMonths(offset),
        prices.of(dollars * 85 / 100),
        prices.of(dollars),
        prices.of(dollars * 120 / 100));
  }

  private long ofUnit(String unit, int offset) {
    List<String> within = company.within(unit).toList();
    return company.sellers().stream()
        .filter(seller -> unit.equals(Company.TOP) || within.contains(seller.unit()))
        .mapToLong(seller -> ofPerson(seller.username(), offset))
        .sum();
  }

  private long ofPerson(String username, int offset) {
    double usual = sold.getOrDefault(username, 0L) * DAYS_A_MONTH / PastDeals.DAYS;
    double ambition = 0.86 + 0.05 * (Math.abs(username.hashCode()) % 5) + 0.04 * (offset + 1);
    return Math.max(STEP, Math.round(usual * ambition / STEP) * STEP);
  }
}

package io.salesline.reporting;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;

/** The KPIs, the slow and obvious way: of each deal's last state, counted one by one. */
final class NaiveKpis {

  /** The first win of a customer, or one after a long silence. */
  private record Arrival(KpiDeal deal, boolean reactivated) {}

  private final Collection<KpiDeal> deals;
  private final List<Arrival> arrivals = new ArrayList<>();

  NaiveKpis(Collection<KpiDeal> deals) {
    this.deals = deals;
    deals.stream()
        .filter(deal -> deal.isWon() && deal.customer() != null && deal.closedOn() != null)
        .sorted(Comparator.comparing(KpiDeal::closedOn).thenComparing(deal -> deal.id().toString()))
        .forEach(new Arriving()::take);
  }

  private final class Arriving {
    private final Map<UUID, LocalDate> last = new TreeMap<>();

    void take(KpiDeal won) {
      LocalDate before = last.put(won.customer(), won.closedOn());
      if (before == null || !before.plusMonths(24).isAfter(won.closedOn())) {
        arrivals.add(new Arrival(won, before != null));
      }
    }
  }

  /**
   * By key, as the answers write them; null for none.
   *
   * @param results which closed deals count
   * @param standing which open ones; null where what stands is not told
   */
  Map<String, String> of(
      LocalDate from, LocalDate to, Predicate<KpiDeal> results, Predicate<KpiDeal> standing) {
    Predicate<KpiDeal> counts = deal -> within(deal, from, to) && results.test(deal);
    List<KpiDeal> won = deals.stream().filter(KpiDeal::isWon).filter(counts).toList();
    long lost = deals.stream().filter(deal -> deal.status().equals("lost")).filter(counts).count();
    List<KpiDeal> known = won.stream().filter(deal -> deal.profit() != null).toList();
    BigDecimal sales = amount(won);
    BigDecimal profit =
        known.stream().map(KpiDeal::profit).reduce(BigDecimal.ZERO, BigDecimal::add);
    Set<UUID> buyers = new HashSet<>(won.stream().map(KpiDeal::customer).toList());
    buyers.remove(null);
    List<Long> days =
        won.stream()
            .filter(deal -> deal.openedOn() != null)
            .map(deal -> deal.closedOn().toEpochDay() - deal.openedOn().toEpochDay())
            .sorted()
            .toList();
    var open =
        standing == null ? null : deals.stream().filter(KpiDeal::isOpen).filter(standing).toList();
    var values = new TreeMap<String, String>();
    values.put("sales", money(sales));
    values.put("orders", "" + won.size());
    values.put("gross-profit", !won.isEmpty() && known.isEmpty() ? null : money(profit));
    values.put("margin", ratio(profit, amount(known), 4));
    values.put("buying-customers", "" + buyers.size());
    values.put("sales-per-customer", ratio(sales, new BigDecimal(buyers.size()), 2));
    values.put("average-order-value", ratio(sales, new BigDecimal(won.size()), 2));
    values.put("win-rate", ratio(new BigDecimal(won.size()), closed(won, lost), 4));
    values.put("sales-cycle", quartile(days, 2));
    values.put("sales-cycle-p75", quartile(days, 3));
    values.put("velocity", velocity(open, sales, closed(won, lost), quartile(days, 2)));
    values.put("new-customers", "" + arrived(counts, false));
    values.put("reactivated-customers", "" + arrived(counts, true));
    values.put("open-deals", open == null ? null : "" + open.size());
    values.put("open-pipeline", open == null ? null : money(amount(open)));
    return values;
  }

  private long arrived(Predicate<KpiDeal> counts, boolean reactivated) {
    return arrivals.stream()
        .filter(arrival -> arrival.reactivated() == reactivated && counts.test(arrival.deal()))
        .count();
  }

  private static BigDecimal closed(List<KpiDeal> won, long lost) {
    return new BigDecimal(won.size() + lost);
  }

  private static String velocity(
      List<KpiDeal> open, BigDecimal sales, BigDecimal closed, String cycle) {
    if (open == null || cycle == null) {
      return null;
    }
    BigDecimal days = new BigDecimal(cycle);
    return ratio(sales.multiply(new BigDecimal(open.size())), closed.multiply(days), 2);
  }

  /** Quarters of days, between the two nearest. */
  private static String quartile(List<Long> days, int quarters) {
    if (days.isEmpty()) {
      return null;
    }
    int place = (days.size() - 1) * quarters;
    long low = days.get(place / 4);
    long high = days.get(Math.min(place / 4 + 1, days.size() - 1));
    long quartered = low * 4 + (high - low) * (place % 4);
    return BigDecimal.valueOf(quartered * 25, 2).toPlainString();
  }

  private static BigDecimal amount(List<KpiDeal> deals) {
    return deals.stream().map(KpiDeal::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static String money(BigDecimal amount) {
    return amount.setScale(2, HALF_UP).toPlainString();
  }

  private static String ratio(BigDecimal part, BigDecimal whole, int digits) {
    return whole.signum() == 0 ? null : part.divide(whole, digits, HALF_UP).toPlainString();
  }

  static boolean within(KpiDeal deal, LocalDate from, LocalDate to) {
    return deal.closedOn() != null
        && !deal.closedOn().isBefore(from)
        && !deal.closedOn().isAfter(to);
  }
}

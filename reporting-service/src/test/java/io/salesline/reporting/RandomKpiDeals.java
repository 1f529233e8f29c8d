package io.salesline.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Deals with all that KPIs read, from a seed: wins taken back, customers that come again. */
final class RandomKpiDeals {

  private final Random random;
  private final List<UUID> owners;
  private final List<UUID> products;
  private final List<UUID> customers;

  RandomKpiDeals(Random random, List<UUID> owners, List<UUID> products, List<UUID> customers) {
    this.random = random;
    this.owners = owners;
    this.products = products;
    this.customers = customers;
  }

  /** Each deal's states in order. */
  List<List<KpiDeal>> histories(int deals) {
    var histories = new ArrayList<List<KpiDeal>>();
    for (int i = 0; i < deals; i++) {
      histories.add(history());
    }
    return histories;
  }

  private List<KpiDeal> history() {
    var history = new ArrayList<KpiDeal>();
    LocalDate opened = random.nextInt(6) == 0 ? null : day();
    history.add(
        KpiDeal.opened(any(owners), amount(), opened).of(orNull(products), orNull(customers)));
    int steps = random.nextInt(9);
    for (int i = 0; i < steps; i++) {
      history.add(next(history.getLast()));
    }
    return history;
  }

  private KpiDeal next(KpiDeal deal) {
    return switch (random.nextInt(11)) {
      case 0 -> deal.ownedBy(any(owners));
      case 1 -> deal.boughtBy(orNull(customers));
      case 2 -> deal.worth(amount());
      case 3, 4 -> deal.bringing(random.nextInt(4) == 0 ? null : amount());
      case 5 -> deal.lost(dayOrNull());
      case 6 -> deal.reopened();
      default -> deal.won(dayOrNull());
    };
  }

  private UUID orNull(List<UUID> ids) {
    return random.nextInt(7) == 0 ? null : any(ids);
  }

  private UUID any(List<UUID> ids) {
    return ids.get(random.nextInt(ids.size()));
  }

  /** Now and then of years before, so that customers fall silent and come back. */
  private LocalDate day() {
    LocalDate first = random.nextInt(4) == 0 ? LocalDate.of(2021, 1, 1) : LocalDate.of(2024, 1, 8);
    return first.plusDays(random.nextInt(800));
  }

  private LocalDate dayOrNull() {
    return random.nextInt(12) == 0 ? null : day();
  }

  private String amount() {
    return BigDecimal.valueOf(random.nextInt(10_000_000), 2).toPlainString();
  }
}

package io.salesline.reporting;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Deals with histories of every kind, from a seed: moves, corrections, wins taken back, records.
 */
final class RandomDeals {

  private static final List<String> STAGES =
      List.of("lead-screening", "first-contact", "needs-discovery", "proposal", "negotiation");
  private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);
  private static final int DAYS = 500;
  private static final int CUSTOMERS = 40;

  private final Random random;
  private final List<UUID> owners;
  private final List<UUID> products;
  private final List<UUID> customers;

  RandomDeals(Random random, List<UUID> owners, List<UUID> products) {
    this.random = random;
    this.owners = owners;
    this.products = products;
    this.customers =
        Stream.generate(() -> new UUID(random.nextLong(), random.nextLong()))
            .limit(CUSTOMERS)
            .toList();
  }

  /** Each deal's states in order. */
  List<List<DealState>> histories(int deals) {
    var histories = new ArrayList<List<DealState>>();
    for (int i = 0; i < deals; i++) {
      histories.add(history());
    }
    return histories;
  }

  /** All events, those of one deal in their order, earlier ones of it repeated now and then. */
  <S> List<S> interleaved(List<List<S>> histories) {
    return interleaved(histories, random);
  }

  static <S> List<S> interleaved(List<List<S>> histories, Random random) {
    var sent = new int[histories.size()];
    var stream = new ArrayList<S>();
    int left = histories.stream().mapToInt(List::size).sum();
    while (left > 0) {
      int deal = random.nextInt(histories.size());
      List<S> history = histories.get(deal);
      if (sent[deal] < history.size()) {
        stream.add(history.get(sent[deal]++));
        left--;
      }
      if (sent[deal] > 0 && random.nextInt(10) == 0) {
        stream.add(history.get(random.nextInt(sent[deal])));
      }
    }
    return stream;
  }

  private List<DealState> history() {
    var history = new ArrayList<DealState>();
    history.add(first().of(product(), customer()).under(1 + random.nextInt(2)));
    int steps = random.nextInt(9);
    for (int i = 0; i < steps; i++) {
      history.add(next(history.getLast()).after(Duration.ofMinutes(random.nextInt(60_000))));
    }
    return history;
  }

  private DealState first() {
    if (random.nextInt(4) > 0) {
      return DealState.opened(owner(), amount());
    }
    LocalDate closed = random.nextInt(5) == 0 ? null : day();
    return switch (random.nextInt(3)) {
      case 0 -> DealState.recorded(owner(), amount(), "first-contact", "open", null);
      case 1 -> DealState.recorded(owner(), amount(), "delivery-collection", "won", closed);
      default -> DealState.recorded(owner(), amount(), "first-contact", "lost", closed);
    };
  }

  private DealState next(DealState deal) {
    int choice = random.nextInt(13);
    if (choice == 0) {
      return deal.ownedBy(owner());
    }
    if (choice == 1) {
      return deal.worth(amount());
    }
    if (choice == 12) {
      return deal.boughtBy(customer());
    }
    return deal.status().equals("open") ? moved(deal, choice) : corrected(deal, choice);
  }

  private DealState moved(DealState deal, int choice) {
    return switch (choice) {
      case 2, 3, 4 -> deal.won(day());
      case 5 -> deal.lost(day());
      default -> deal.enters(STAGES.get(random.nextInt(STAGES.size())));
    };
  }

  private DealState corrected(DealState deal, int choice) {
    return switch (choice) {
      case 2, 3 -> deal.closedOn(day());
      case 4 -> deal.lost(day());
      case 5 -> deal.won(day());
      case 6 -> deal.enters("negotiation");
      default -> deal.status().equals("won") ? deal.collected() : deal.worth(amount());
    };
  }

  private UUID owner() {
    return owners.get(random.nextInt(owners.size()));
  }

  private UUID product() {
    return random.nextInt(6) == 0 ? null : products.get(random.nextInt(products.size()));
  }

  private UUID customer() {
    return random.nextInt(8) == 0 ? null : customers.get(random.nextInt(customers.size()));
  }

  private LocalDate day() {
    return FIRST_DAY.plusDays(random.nextInt(DAYS));
  }

  private String amount() {
    return BigDecimal.valueOf(random.nextInt(10_000_000), 2).toPlainString();
  }
}

package io.salesline.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

/** The same numbers, the slow and obvious way: each deal's last state, counted one by one. */
final class NaiveReport {

  /** How many, and their amount, as text for comparison to the cent. */
  record Sum(long count, String amount) {
    private Sum plus(BigDecimal more) {
      return new Sum(count + 1, new BigDecimal(amount).add(more).setScale(2).toPlainString());
    }
  }

  private final Collection<DealState> deals;

  NaiveReport(Collection<DealState> deals) {
    this.deals = deals;
  }

  static NaiveReport of(List<List<DealState>> histories) {
    return new NaiveReport(histories.stream().map(List::getLast).toList());
  }

  NaiveReport only(java.util.function.Predicate<DealState> wanted) {
    return new NaiveReport(deals.stream().filter(wanted).toList());
  }

  /** Summed by a key; deals without one are left out. */
  Map<String, Sum> by(Function<DealState, String> key) {
    var sums = new TreeMap<String, Sum>();
    for (DealState deal : deals) {
      String name = key.apply(deal);
      if (name != null) {
        Sum sum = sums.getOrDefault(name, new Sum(0, "0.00"));
        sums.put(name, sum.plus(deal.amount()));
      }
    }
    return sums;
  }

  Collection<DealState> deals() {
    return deals;
  }

  Sum total() {
    return by(deal -> "all").getOrDefault("all", new Sum(0, "0.00"));
  }

  /** Every stay of every deal: {@code deal/stage from revision entered to revision left}. */
  static List<String> stays(List<List<DealState>> histories) {
    var stays = new ArrayList<String>();
    for (List<DealState> history : histories) {
      String standing = null;
      long since = 0;
      for (DealState state : history) {
        if (!Objects.equals(standing, state.standingIn())) {
          if (standing != null) {
            stays.add(stay(state, standing, since, state.revision()));
          }
          standing = state.standingIn();
          since = state.revision();
        }
      }
      if (standing != null) {
        stays.add(stay(history.getLast(), standing, since, 0));
      }
    }
    return stays;
  }

  static String stay(DealState deal, String stage, long from, long to) {
    return deal.id() + "/" + stage + " " + from + " " + to;
  }

  static boolean closedWithin(DealState deal, LocalDate from, LocalDate to) {
    return deal.closedOn() != null
        && !deal.closedOn().isBefore(from)
        && !deal.closedOn().isAfter(to);
  }
}

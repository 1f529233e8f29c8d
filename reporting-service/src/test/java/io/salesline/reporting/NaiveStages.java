package io.salesline.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the funnel tells of a stage beside count and amount, the slow way. */
final class NaiveStages {

  /** Percent, as {@link Publisher} defines the two processes; a stage that is not here has none. */
  private static final Map<String, Integer> PROBABILITIES =
      Map.of(
          "1lead-screening", 5,
          "1first-contact", 10,
          "1needs-discovery", 25,
          "1proposal", 50,
          "1negotiation", 75,
          "1delivery-collection", 100,
          "2first-contact", 15,
          "2needs-discovery", 33,
          "2negotiation", 70,
          "2delivery-collection", 100);

  private NaiveStages() {}

  /** By stage: customers and weighted amount, as in {@code 3 120.05}. */
  static Map<String, String> beside(NaiveReport report) {
    var customers = new TreeMap<String, Set<Object>>();
    var weighted = new TreeMap<String, BigDecimal>();
    for (DealState deal : report.deals()) {
      String stage = deal.standingIn();
      if (stage != null) {
        customers.computeIfAbsent(stage, unused -> new HashSet<>()).add(deal.customer());
        customers.get(stage).remove(null);
        weighted.merge(stage, weight(deal), BigDecimal::add);
      }
    }
    var beside = new TreeMap<String, String>();
    weighted.forEach(
        (stage, sum) ->
            beside.put(
                stage,
                customers.get(stage).size()
                    + " "
                    + sum.setScale(2, RoundingMode.HALF_UP).toPlainString()));
    return beside;
  }

  private static BigDecimal weight(DealState deal) {
    int percent = PROBABILITIES.getOrDefault(deal.process() + deal.standingIn(), 0);
    return deal.amount().multiply(BigDecimal.valueOf(percent, 2));
  }
}

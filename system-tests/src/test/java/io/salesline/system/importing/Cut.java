package io.salesline.system.importing;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Classes of customers, computed without the service: by walking down from the greatest amount
 * until enough of the whole is together.
 */
final class Cut {

  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final int OF_VALUE = 80;
  private static final int OF_POTENTIAL = 95;

  private Cut() {}

  /**
   * @param values what they brought
   * @param potentials what more there is to win
   */
  static Map<String, String> classes(
      Collection<String> customers,
      Map<String, BigDecimal> values,
      Map<String, BigDecimal> potentials) {
    Set<String> valued = first(values, OF_VALUE);
    Set<String> promising = first(potentials, OF_POTENTIAL);
    var classes = new TreeMap<String, String>();
    for (String one : customers) {
      classes.put(one, valued.contains(one) ? "A" : promising.contains(one) ? "B" : "C");
    }
    return classes;
  }

  /** Who passes the cut is among the first, and so is whoever has as much. */
  private static Set<String> first(Map<String, BigDecimal> amounts, int percent) {
    BigDecimal whole = amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal enough = whole.multiply(new BigDecimal(percent)).divide(HUNDRED);
    var first = new TreeSet<String>();
    BigDecimal together = BigDecimal.ZERO;
    BigDecimal last = null;
    for (Map.Entry<String, BigDecimal> one : greatestFirst(amounts)) {
      if (together.compareTo(enough) >= 0 && !one.getValue().equals(last)) {
        return first;
      }
      first.add(one.getKey());
      last = one.getValue();
      together = together.add(last);
    }
    return first;
  }

  private static List<Map.Entry<String, BigDecimal>> greatestFirst(
      Map<String, BigDecimal> amounts) {
    Comparator<Map.Entry<String, BigDecimal>> byAmount = Map.Entry.comparingByValue();
    return amounts.entrySet().stream().sorted(byAmount.reversed()).toList();
  }
}

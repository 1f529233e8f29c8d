package io.salesline.pipeline.contract.domain;

import io.salesline.platform.problem.Refusal;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** How a receipt is spread over instalments. */
final class Allotment {

  private static final Comparator<Instalment> OLDEST_DUE =
      Comparator.comparing(Instalment::dueOn).thenComparing(Instalment::number);

  private Allotment() {}

  /**
   * Oldest due first; what nobody owes is left over.
   *
   * @param kept what is matched already, by instalment; it stays
   * @return number → all of the receipt that is for that instalment
   */
  static Map<Integer, BigDecimal> oldestDueFirst(
      BigDecimal amount, Map<Integer, BigDecimal> kept, List<Instalment> instalments) {
    var allotted = new TreeMap<>(kept);
    BigDecimal left = kept.values().stream().reduce(amount, BigDecimal::subtract);
    for (Instalment instalment : instalments.stream().sorted(OLDEST_DUE).toList()) {
      BigDecimal part = left.min(instalment.unmatched());
      if (part.signum() > 0) {
        allotted.merge(instalment.number(), part, BigDecimal::add);
        left = left.subtract(part);
      }
    }
    return allotted;
  }

  /**
   * @param wanted number → all of the receipt that is to be for that instalment
   * @param before the same, as it is now
   * @throws Refusal 422 {@code instalment-unknown}; 409 {@code receipt-overmatched}, {@code
   *     instalment-overmatched}, {@code matches-final}
   */
  static void check(
      Map<Integer, BigDecimal> wanted,
      Map<Integer, BigDecimal> before,
      Receipt receipt,
      Map<Integer, Instalment> instalments) {
    BigDecimal sum = Plan.sum(wanted.values(), Function.identity());
    if (sum.compareTo(receipt.amount()) > 0) {
      throw Refusal.conflict(
          "receipt-overmatched", "sum", text(sum), "total", text(receipt.amount()));
    }
    if (receipt.isConfirmed() && takesBack(wanted, before)) {
      throw Refusal.conflict("matches-final");
    }
    for (Map.Entry<Integer, BigDecimal> part : wanted.entrySet()) {
      int number = part.getKey();
      Instalment instalment = instalments.get(number);
      if (instalment == null) {
        throw Refusal.field("matches", "instalment-unknown", "instalment", number);
      }
      BigDecimal most = instalment.unmatched().add(before.getOrDefault(number, BigDecimal.ZERO));
      if (part.getValue().compareTo(most) > 0) {
        throw Refusal.conflict("instalment-overmatched", "instalment", number, "most", text(most));
      }
    }
  }

  private static boolean takesBack(
      Map<Integer, BigDecimal> wanted, Map<Integer, BigDecimal> before) {
    return before.entrySet().stream()
        .anyMatch(
            part ->
                wanted.getOrDefault(part.getKey(), BigDecimal.ZERO).compareTo(part.getValue()) < 0);
  }

  private static String text(BigDecimal sum) {
    return sum.toPlainString();
  }
}

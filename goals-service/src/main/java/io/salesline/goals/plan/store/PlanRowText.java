package io.salesline.goals.plan.store;

import io.salesline.goals.plan.domain.Plan;
import io.salesline.goals.plan.domain.Row;
import io.salesline.goals.plan.domain.RowKey;
import io.salesline.platform.store.ArrayText;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** Rows of a cube on their way into a statement and out of its result, as text. */
final class PlanRowText {

  private PlanRowText() {}

  /** Sets {@code plan}, {@code nodes}, {@code segments}, {@code amounts} and {@code weights}. */
  static Mutiny.MutationQuery bind(
      Mutiny.MutationQuery query, Plan plan, SortedMap<RowKey, Row> rows) {
    return bind(query, plan, rows, PlanRowText::weights);
  }

  static Mutiny.MutationQuery bind(
      Mutiny.MutationQuery query,
      Plan plan,
      SortedMap<RowKey, Row> rows,
      Function<Map.Entry<RowKey, Row>, String> weights) {
    return query
        .setParameter("plan", plan.id().value())
        .setParameter("nodes", ArrayText.of(rows.keySet(), RowKey::node))
        .setParameter("segments", ArrayText.of(rows.keySet(), RowKey::segment))
        .setParameter("amounts", DayNumbers.texts(rows.values()))
        .setParameter("weights", ArrayText.of(rows.entrySet(), weights));
  }

  /** None where the amounts are their own weights. */
  static String weights(Map.Entry<RowKey, Row> row) {
    return row.getValue().explainsItself() ? null : DayNumbers.weights(row.getValue());
  }

  /**
   * @param rows of node, segment, amounts and weights
   * @param days how many amounts each has
   */
  static SortedMap<RowKey, Row> byKey(List<Object[]> rows, int days) {
    var byKey = new TreeMap<RowKey, Row>();
    for (Object[] row : rows) {
      long[] amounts = DayNumbers.read((String) row[2], days);
      byKey.put(
          key(row),
          row[3] == null
              ? Row.of(amounts)
              : Row.of(amounts, DayNumbers.read((String) row[3], days)));
    }
    return byKey;
  }

  static RowKey key(Object[] row) {
    return new RowKey(((Number) row[0]).intValue(), ((Number) row[1]).intValue());
  }
}

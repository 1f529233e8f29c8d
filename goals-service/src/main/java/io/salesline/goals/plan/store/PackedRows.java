package io.salesline.goals.plan.store;

import io.salesline.goals.plan.domain.Plan;
import io.salesline.goals.plan.domain.Row;
import io.salesline.goals.plan.domain.RowKey;
import io.salesline.platform.store.ArrayText;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.hibernate.reactive.mutiny.Mutiny;

/** Rows of a cube on their way into a statement and out of its result. */
final class PackedRows {

  /** A row's weights stay what they are in the table. */
  private static final int AS_THEY_ARE = 0;

  /**
   * What {@link #bind} sets, as rows of node, segment, amounts, weights, and whether the weights in
   * the table stay.
   */
  static final String BOUND =
      """
      (
        select k.node, k.segment, substring(cast(:amounts as bytea), 1 + cast((at - 1) * :width as int), :width) as amounts,
          case when k.weighed > 0
            then substring(cast(:weights as bytea), 1 + (k.weighed - 1) * :width, :width) end as weights,
          k.weighed is not distinct from 0 as stays
        from unnest(cast(cast(:nodes as text) as int[]), cast(cast(:segments as text) as int[]),
          cast(cast(:weighed as text) as int[])) with ordinality k(node, segment, weighed, at)
      ) n
      """;

  private PackedRows() {}

  static Mutiny.MutationQuery bind(
      Mutiny.MutationQuery query, Plan plan, SortedMap<RowKey, Row> rows) {
    return bind(query, plan, rows, (key, row) -> false);
  }

  /**
   * @param weightsStay of which rows nothing is sent but the amounts
   */
  static Mutiny.MutationQuery bind(
      Mutiny.MutationQuery query,
      Plan plan,
      SortedMap<RowKey, Row> rows,
      BiPredicate<RowKey, Row> weightsStay) {
    int days = rows.isEmpty() ? 0 : rows.firstEntry().getValue().size();
    var weights = new ArrayList<long[]>();
    var weighed = new ArrayList<Integer>();
    rows.forEach((key, row) -> weighed.add(weighed(row, weightsStay.test(key, row), weights)));
    return query
        .setParameter("plan", plan.id().value())
        .setParameter("width", days * Long.BYTES)
        .setParameter("nodes", ArrayText.of(rows.keySet(), RowKey::node))
        .setParameter("segments", ArrayText.of(rows.keySet(), RowKey::segment))
        .setParameter(
            "amounts", PackedNumbers.of(rows.values().stream().map(Row::values).toList(), days))
        .setParameter("weighed", ArrayText.of(weighed))
        .setParameter("weights", PackedNumbers.of(weights, days));
  }

  /** Null where the amounts are their own weights, else which of the weights that are sent. */
  private static Integer weighed(Row row, boolean stays, List<long[]> weights) {
    if (stays) {
      return AS_THEY_ARE;
    }
    if (row.explainsItself()) {
      return null;
    }
    weights.add(row.weights());
    return weights.size();
  }

  /**
   * @param rows of node, segment, amounts and weights
   * @param days how many amounts each has
   */
  static SortedMap<RowKey, Row> byKey(List<Object[]> rows, int days) {
    var byKey = new TreeMap<RowKey, Row>();
    rows.forEach(row -> byKey.put(key(row), row(row, days)));
    return byKey;
  }

  static RowKey key(Object[] row) {
    return new RowKey(((Number) row[0]).intValue(), ((Number) row[1]).intValue());
  }

  static Row row(Object[] row, int days) {
    long[] amounts = PackedNumbers.read((byte[]) row[2], days);
    return row[3] == null
        ? Row.of(amounts)
        : Row.of(amounts, PackedNumbers.read((byte[]) row[3], days));
  }
}

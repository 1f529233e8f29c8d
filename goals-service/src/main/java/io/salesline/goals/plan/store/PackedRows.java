package io.salesline.goals.plan.store;

import io.salesline.goals.plan.domain.Plan;
import io.salesline.goals.plan.domain.Row;
import io.salesline.goals.plan.domain.RowKey;
import io.salesline.platform.store.ArrayText;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.hibernate.reactive.mutiny.Mutiny;

/** Rows of a cube on their way into a statement and out of its result. */
final class PackedRows {

  /** In place of weights: those in the table stay what they are. */
  private static final byte[] AS_THEY_ARE = {};

  /**
   * What {@link #bind} sets, as rows of node, segment, amounts, weights, and whether the weights in
   * the table stay.
   */
  static final String BOUND =
      """
      (
        select k.node, k.segment,
          substring(cast(:amounts as bytea), cast(sum(k.amounts) over before as int) - k.amounts + 1, k.amounts) as amounts,
          case when k.weights > 0
            then substring(cast(:weights as bytea), cast(sum(k.weights) over before as int) - k.weights + 1, k.weights)
          end as weights,
          k.weights is not distinct from 0 as stays
        from unnest(cast(cast(:nodes as text) as int[]), cast(cast(:segments as text) as int[]),
          cast(cast(:amounts_sizes as text) as int[]), cast(cast(:weights_sizes as text) as int[]))
          with ordinality k(node, segment, amounts, weights, at)
        window before as (order by at rows unbounded preceding)
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
    var amounts = new ArrayList<byte[]>();
    var weights = new ArrayList<byte[]>();
    rows.forEach(
        (key, row) -> {
          amounts.add(PackedNumbers.of(row.values()));
          weights.add(weights(row, weightsStay.test(key, row)));
        });
    return query
        .setParameter("plan", plan.id().value())
        .setParameter("nodes", ArrayText.of(rows.keySet(), RowKey::node))
        .setParameter("segments", ArrayText.of(rows.keySet(), RowKey::segment))
        .setParameter("amounts_sizes", ArrayText.of(amounts, PackedRows::size))
        .setParameter("amounts", joined(amounts))
        .setParameter("weights_sizes", ArrayText.of(weights, PackedRows::size))
        .setParameter("weights", joined(weights));
  }

  /** Null where the amounts are their own. */
  private static byte[] weights(Row row, boolean stay) {
    if (stay) {
      return AS_THEY_ARE;
    }
    return row.explainsItself() ? null : PackedNumbers.of(row.weights());
  }

  private static Integer size(byte[] bytes) {
    return bytes == null ? null : bytes.length;
  }

  /** One after the other. */
  private static byte[] joined(List<byte[]> parts) {
    var joined = new ByteArrayOutputStream();
    parts.stream().filter(Objects::nonNull).forEach(joined::writeBytes);
    return joined.toByteArray();
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

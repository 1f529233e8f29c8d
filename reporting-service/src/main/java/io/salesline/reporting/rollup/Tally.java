package io.salesline.reporting.rollup;

import io.salesline.reporting.deal.Move;
import io.salesline.reporting.deal.Position;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The delta of a rollup: new rows less old rows, a cell. A correction is no special case: the old
 * row is taken out where it was counted, the new one put in where it counts now.
 *
 * @param <K> names a cell
 */
final class Tally<K> {

  /**
   * What is to be added to a cell.
   *
   * @param deals may be negative
   */
  record Delta<K>(K cell, long deals, BigDecimal amount, Profit profit) {

    Delta(K cell, long deals, BigDecimal amount) {
      this(cell, deals, amount, Profit.UNKNOWN);
    }

    private Delta<K> plus(Delta<K> other) {
      return new Delta<>(
          cell, deals + other.deals, amount.add(other.amount), profit.plus(other.profit));
    }

    private Delta<K> negated() {
      return new Delta<>(cell, -deals, amount.negate(), profit.negated());
    }

    private boolean isNothing() {
      return deals == 0 && amount.signum() == 0 && profit.isNothing();
    }
  }

  private final Map<K, Delta<K>> deltas = new HashMap<>();

  /**
   * @param cell where a position counts, if it does
   */
  static <K> List<Delta<K>> of(List<Move> moves, Function<Position, Optional<K>> cell) {
    var tally = new Tally<K>();
    for (Move move : moves) {
      tally.count(move.before(), -1, cell);
      tally.count(move.after(), 1, cell);
    }
    return tally.deltas.values().stream().filter(delta -> !delta.isNothing()).toList();
  }

  /** The same of deals alone: what moves money and no deal is no delta. */
  static <K> List<Delta<K>> countsOf(List<Move> moves, Function<Position, Optional<K>> cell) {
    return of(moves, cell).stream().filter(delta -> delta.deals() != 0).toList();
  }

  private void count(Position position, int sign, Function<Position, Optional<K>> cell) {
    if (position == null) {
      return;
    }
    cell.apply(position)
        .map(key -> new Delta<>(key, 1, position.amount(), Profit.of(position)))
        .ifPresent(delta -> add(sign < 0 ? delta.negated() : delta));
  }

  private void add(Delta<K> delta) {
    deltas.merge(delta.cell(), delta, Delta::plus);
  }
}

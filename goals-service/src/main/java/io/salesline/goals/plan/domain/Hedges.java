package io.salesline.goals.plan.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/**
 * What managers assign on top (任务加码), as a layer of its own: 105 % to those beneath a unit. One
 * beneath another multiplies. The plan does not change by it.
 *
 * @param basisPoints by the node of the unit, such as 10500
 */
public record Hedges(Map<Integer, Integer> basisPoints) {

  private static final int DIGITS = 4;

  public Hedges {
    basisPoints = Map.copyOf(basisPoints);
  }

  /**
   * What a node is assigned, of what is asked of it; in minor units, rounded half up once.
   *
   * @param asked in minor units
   */
  public long assigned(UnitAxis units, int node, long asked) {
    BigDecimal assigned = BigDecimal.valueOf(asked);
    for (int above : units.above(node)) {
      Integer points = basisPoints.get(above);
      if (points != null) {
        assigned = assigned.multiply(BigDecimal.valueOf(points, DIGITS));
      }
    }
    return assigned.setScale(0, RoundingMode.HALF_UP).longValueExact();
  }
}

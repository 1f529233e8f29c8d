package io.salesline.leads.assignment.domain;

/**
 * Chooses whose turn it is, so that at every moment nobody has received more or less than their
 * share by a whole lead: R. Tijdeman, "The chairman assignment problem", Discrete Mathematics 32
 * (1980), 323–330.
 *
 * <p>Let there be k candidates with weights w of sum W, and x received of n−1 leads. Of those who
 * may take the n-th, for whom w·n/W − x ≥ 1/(2k−2), the one with the earliest deadline takes it:
 * the least (1 − 1/(2k−2) − w·n/W + x) / (w/W). Then |x − w·n/W| ≤ 1 − 1/(2k−2) for all, which is
 * the best that can be. Computed in integers: a <em>lag</em> is w·n − x·W, between −W and W + w.
 */
final class Chairman {

  private final int[] weights;
  private final long[] lags;
  private final long total;

  /**
   * @param weights above zero, up to 1,000 each
   * @param lags one a weight, all zero at the begin; changed by {@link #next}
   */
  Chairman(int[] weights, long[] lags) {
    this.weights = weights;
    this.lags = lags;
    long sum = 0;
    for (int weight : weights) {
      sum += weight;
    }
    this.total = sum;
  }

  /** The index of who is next. Of equals, the first. */
  int next() {
    int chosen = -1;
    long least = 0;
    int twice = 2 * weights.length - 2;
    for (int i = 0; i < weights.length; i++) {
      lags[i] += weights[i];
      long lag = twice * lags[i];
      if (lag < total) {
        continue;
      }
      long deadline = (twice - 1) * total - lag;
      if (chosen < 0 || deadline * weights[chosen] < least * weights[i]) {
        chosen = i;
        least = deadline;
      }
    }
    // A single candidate always may: then both sides are nothing.
    int next = Math.max(chosen, 0);
    lags[next] -= total;
    return next;
  }
}

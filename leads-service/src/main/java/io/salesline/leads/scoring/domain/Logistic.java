package io.salesline.leads.scoring.domain;

import java.util.List;

/**
 * Logistic regression with an L2 penalty of λ/2·|w|² on all but the intercept, by Newton's method
 * (Hastie, Tibshirani, Friedman, The Elements of Statistical Learning, 4.4.1 and 4.4.4). It asks
 * nobody for chance, so the same rows give the same weights.
 */
final class Logistic {

  /** A level seen once is pulled to nothing, one seen a hundred times speaks for itself. */
  static final double PENALTY = 1;

  private static final int MOST_STEPS = 50;
  private static final double SMALL = 1e-9;

  private final int width;
  private final List<Row> rows;

  /**
   * @param width how many parameters there are, the intercept included; that is parameter 0
   */
  Logistic(int width, List<Row> rows) {
    this.width = width;
    this.rows = rows;
  }

  /**
   * Leads that look the same.
   *
   * @param on the parameters that they have; the intercept is one of them
   * @param count how many there are
   * @param successes how many of them were a success
   */
  record Row(int[] on, int count, int successes) {}

  static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  /** The parameters, by their number. */
  double[] fit() {
    var parameters = new double[width];
    double loss = loss(parameters);
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] direction = newton(parameters);
      double[] next = moved(parameters, direction, 1);
      double nextLoss = loss(next);
      for (double part = 0.5; nextLoss > loss && part > SMALL; part /= 2) {
        next = moved(parameters, direction, part);
        nextLoss = loss(next);
      }
      boolean settled = loss - nextLoss < SMALL;
      if (nextLoss <= loss) {
        parameters = next;
        loss = nextLoss;
      }
      if (settled) {
        break;
      }
    }
    return parameters;
  }

  private static double[] moved(double[] from, double[] direction, double part) {
    var to = from.clone();
    for (int i = 0; i < to.length; i++) {
      to[i] += part * direction[i];
    }
    return to;
  }

  /** Minus the log-likelihood, with the penalty. */
  private double loss(double[] parameters) {
    double loss = 0;
    for (Row row : rows) {
      double sum = sum(parameters, row);
      // log(1 + e^s), in a form that does not overflow
      double all = Math.max(sum, 0) + Math.log1p(Math.exp(-Math.abs(sum)));
      loss += row.count() * all - row.successes() * sum;
    }
    for (int i = 1; i < width; i++) {
      loss += PENALTY / 2 * parameters[i] * parameters[i];
    }
    return loss;
  }

  private double[] newton(double[] parameters) {
    var gradient = new double[width];
    var curvature = new double[width][width];
    for (Row row : rows) {
      double chance = probability(sum(parameters, row));
      double surprise = row.successes() - row.count() * chance;
      double weight = row.count() * chance * (1 - chance);
      for (int i : row.on()) {
        gradient[i] += surprise;
        for (int j : row.on()) {
          curvature[i][j] += weight;
        }
      }
    }
    curvature[0][0] += SMALL;
    for (int i = 1; i < width; i++) {
      gradient[i] -= PENALTY * parameters[i];
      curvature[i][i] += PENALTY;
    }
    return Cholesky.solve(curvature, gradient);
  }

  private static double sum(double[] parameters, Row row) {
    double sum = 0;
    for (int i : row.on()) {
      sum += parameters[i];
    }
    return sum;
  }
}

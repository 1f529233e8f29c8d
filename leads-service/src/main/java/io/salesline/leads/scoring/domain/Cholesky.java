package io.salesline.leads.scoring.domain;

/** Solves A·x = b for a symmetric positive definite A, by A = L·Lᵀ. */
final class Cholesky {

  private Cholesky() {}

  /**
   * @param matrix n × n; is overwritten
   * @param right n
   */
  static double[] solve(double[][] matrix, double[] right) {
    decompose(matrix);
    int size = right.length;
    var solution = right.clone();
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < i; k++) {
        solution[i] -= matrix[i][k] * solution[k];
      }
      solution[i] /= matrix[i][i];
    }
    for (int i = size - 1; i >= 0; i--) {
      for (int k = i + 1; k < size; k++) {
        solution[i] -= matrix[k][i] * solution[k];
      }
      solution[i] /= matrix[i][i];
    }
    return solution;
  }

  /** Leaves L in the lower triangle. */
  private static void decompose(double[][] matrix) {
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = matrix[i][j];
        for (int k = 0; k < j; k++) {
          sum -= matrix[i][k] * matrix[j][k];
        }
        matrix[i][j] = i == j ? Math.sqrt(sum) : sum / matrix[j][j];
      }
    }
  }
}

package io.salesline.leads.assignment.store;

/** Values of native queries as this feature wants them. */
final class Columns {

  private Columns() {}

  static int number(Object column) {
    return ((Number) column).intValue();
  }

  static long large(Object column) {
    return ((Number) column).longValue();
  }
}

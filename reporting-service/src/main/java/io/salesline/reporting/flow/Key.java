package io.salesline.reporting.flow;

/** What cohorts are told apart by, beside the stage. */
enum Key {
  NOTHING("''"),
  QUARTER("to_char(s.entered_at at time zone %s, 'YYYY-\"Q\"Q')"),
  OWNER("s.owner_id::text");

  private final String expression;

  Key(String expression) {
    this.expression = expression;
  }

  /**
   * @param zone the placeholder of the organisation's zone
   */
  String expression(String zone) {
    return expression.formatted(zone);
  }
}

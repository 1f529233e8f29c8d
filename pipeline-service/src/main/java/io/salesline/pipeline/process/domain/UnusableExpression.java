package io.salesline.pipeline.process.domain;

import java.util.Map;

/** An expression that is no criterion: where, and why. */
final class UnusableExpression extends Exception {

  private static final long serialVersionUID = 1;

  private final int line;
  private final int column;
  private final String reason;

  /**
   * @param line 1, 2, …
   * @param column 1, 2, …
   * @param reason in the words of CEL, which are English
   */
  UnusableExpression(int line, int column, String reason) {
    super(line + ":" + column + " " + reason);
    this.line = line;
    this.column = column;
    this.reason = reason;
  }

  Map<String, Object> parameters() {
    return Map.of("line", line, "column", column, "reason", reason);
  }
}

package io.salesline.platform.expression;

import io.salesline.platform.problem.FieldError;
import java.util.Map;

/** An expression that is no condition: where, and why. */
public final class UnusableExpression extends Exception {

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

  /** What is wrong with the field that holds it: {@code expression-unusable}. */
  public FieldError in(String field) {
    return new FieldError(
        field, "expression-unusable", Map.of("line", line, "column", column, "reason", reason));
  }
}

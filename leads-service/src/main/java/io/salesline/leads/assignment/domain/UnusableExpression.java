package io.salesline.leads.assignment.domain;

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

  public int line() {
    return line;
  }

  public int column() {
    return column;
  }

  public String reason() {
    return reason;
  }
}

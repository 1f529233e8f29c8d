package io.salesline.reporting.question;

/** How spans of days reach the rows of a cut. */
public enum Reach {
  /** A span is an owner's: it reaches the owner's rows. */
  OWNERS("%s.owner_id = span.owner_id"),
  /** A span is everybody's: whoever the owner is, the row counts. */
  EVERYBODY("true");

  private final String condition;

  Reach(String condition) {
    this.condition = condition;
  }

  /** A condition on a row that has an owner. */
  public String of(String alias) {
    return condition.formatted(alias);
  }
}

package io.salesline.reporting.question;

/** How spans of days reach the rows of a cut. */
public enum Reach {
  /** A span is an owner's: it reaches the owner's rows. */
  OWNERS("%s.owner_id = span.owner_id", "%s.owner_id = span.owner_id"),
  /** A span is everybody's: whoever the owner is, the row counts; sums stand under nobody's id. */
  EVERYBODY("true", "%s.owner_id = " + Reach.NOBODY);

  /** Under whose id the sums of everybody stand. */
  public static final String NOBODY = "'00000000-0000-0000-0000-000000000000'::uuid";

  /** A select of {@code owner_id}: whoever ever had a deal, each once. */
  public static final String EVER =
      "select distinct owner_id from standing where owner_id <> " + NOBODY;

  private final String ofFacts;
  private final String ofSums;

  Reach(String ofFacts, String ofSums) {
    this.ofFacts = ofFacts;
    this.ofSums = ofSums;
  }

  /** Where all owners count and none is told apart, one span does for all. */
  public static Reach of(Cut cut) {
    return cut.isEverybody() ? EVERYBODY : OWNERS;
  }

  /** A condition on a row of facts that has an owner. */
  public String ofFacts(String alias) {
    return ofFacts.formatted(alias);
  }

  /** A condition on a row of sums that has an owner. */
  public String ofSums(String alias) {
    return ofSums.formatted(alias);
  }
}

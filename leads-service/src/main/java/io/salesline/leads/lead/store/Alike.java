package io.salesline.leads.lead.store;

/** Records whose company is called nearly the same, by trigrams: a piece of a statement. */
final class Alike {

  /** Half of the trigrams: 云帆科技 and 上海云帆科技, not 上海云帆科技 and 上海网帆商贸. */
  static final double NEAR = 0.5;

  static final String MATCHED_ON = "company-similar";

  private Alike() {}

  /**
   * The columns are those of {@link KnownBy#select}; the statement has the parameter {@code near}.
   *
   * @param key of a company, as an expression
   */
  static String to(String key) {
    return select(KnownBy.ITS_TRIGRAMS_AS_LEAD, "k.company_key", key)
        + " union all "
        + select(KnownBy.ITSELF_AS_CUSTOMER, "m.name_key", key);
  }

  /** The operator finds them by its index, and those that are less alike, too. */
  private static String select(KnownBy knownBy, String column, String key) {
    String likeness = "similarity(%s, %s)".formatted(column, key);
    return knownBy.select(MATCHED_ON, Way.values().length, likeness)
        + " and %s %% %s and %s >= :near".formatted(column, key, likeness);
  }
}

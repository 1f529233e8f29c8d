package io.salesline.leads.lead.store;

import io.salesline.platform.access.Scope;

/**
 * By what a record is known: {@code r} is the record, {@code m} may be another that is merged into
 * it. What came to nothing is passed over. Pieces of statements.
 */
enum KnownBy {
  ITSELF_AS_LEAD("lead", "r.company", "from lead m join lead r on " + Surviving.LEAD),
  ITS_TRIGRAMS_AS_LEAD(
      "lead",
      "r.company",
      "from lead_likeness k join lead m on m.id = k.lead_id join lead r on " + Surviving.LEAD),
  ITSELF_AS_CUSTOMER(
      "customer", "r.name", "from customer m join customer r on " + Surviving.CUSTOMER),
  ITS_PEOPLE_AS_CUSTOMER(
      "customer",
      "r.name",
      "from contact c join customer m on m.id = c.customer_id join customer r on "
          + Surviving.CUSTOMER);

  private static final class Surviving {
    static final String LEAD =
        """
        r.id = case when m.merged_into_id is null then m.id else surviving_lead(m.id) end
        where m.status <> 'disqualified' and r.status <> 'disqualified'
        """;
    static final String CUSTOMER =
        """
        r.id = case when m.merged_into_id is null then m.id else surviving_customer(m.id) end
        where m.status <> 'withdrawn' and r.status <> 'withdrawn'
        """;
  }

  /** Whether the caller sees {@code r}. */
  static final String SEEN =
      "(" + Scope.ownerIn("r.owner_id") + " or r.owner_id is null and " + LeadLists.OF_POOLS + ")";

  private final String record;
  private final String name;
  private final String from;

  KnownBy(String record, String name, String from) {
    this.record = record;
    this.name = name;
    this.from = from;
  }

  /** {@code lead} or {@code customer}. */
  String record() {
    return record;
  }

  /** Where it is found; a condition may follow. */
  String from() {
    return from;
  }

  /**
   * Each record: its kind, id, name and owner, whether the caller of {@link Scope} sees it, on what
   * it matched, how strongly (the strongest is 0) and how near it is.
   */
  String select(String matchedOn, int strength, String nearness) {
    return """
        select '%s' as record, r.id, %s as name, r.owner_id, %s as seen, '%s' as matched_on,
          %d as strength, %s as nearness
        %s
        """
        .formatted(record, name, SEEN, matchedOn, strength, nearness, from);
  }
}

package io.salesline.reporting.kpi;

import io.salesline.reporting.question.Cut;
import io.salesline.reporting.question.OwnersToday;
import io.salesline.reporting.question.Reach;
import io.salesline.reporting.sql.Bindings;

/**
 * What stands open now, by today's owner and organisation: selects of {@code key, deals, amount}.
 */
final class Standing {

  /** Of past months nobody knows what stood open. */
  static final String NOTHING =
      "select null::date as key, 0::bigint as deals, 0::numeric as amount where false";

  private static final String OF_ROLLUP =
      "select %s as key, deals, amount from standing s %s where status = 'open'%s";

  private static final String OF_FACTS =
      "select %s as key, 1::bigint as deals, d.amount from deal d %s where d.status = 'open'%s";

  private static final String OF_NOBODY = " and " + Reach.EVERYBODY.ofSums("s");

  private static final String UNIT = "coalesce(a.ancestor_id::text, 'unassigned')";

  private static final String TODAY =
      """
       left join (select owner_id, ancestor_id from assigned where days @> %s::date) a
         using (owner_id)""";

  private Standing() {}

  /**
   * @param key the one of all
   */
  static String of(Cut cut, String key, Bindings bindings) {
    return cut.isOfOwners()
        ? OF_ROLLUP.formatted(
            key, "", Reach.of(cut) == Reach.EVERYBODY ? OF_NOBODY : whose(cut, bindings))
        : ofFacts(cut, key, bindings);
  }

  static String ofMembers(Cut cut, Bindings bindings) {
    String key = "owner_id::text";
    return cut.isOfOwners()
        ? OF_ROLLUP.formatted(key, "", whoseEach(cut, bindings))
        : ofFacts(cut, key, bindings);
  }

  /**
   * @param key over a deal d
   */
  static String ofFacts(Cut cut, String key, Bindings bindings) {
    return OF_FACTS.formatted(key, "", facts(cut, bindings));
  }

  /** By the unit in which the owner is today; follows {@code assigned} of Pieces. */
  static String ofUnits(Cut cut, Bindings bindings) {
    String today = TODAY.formatted(bindings.add(cut.scope().today()));
    return cut.isOfOwners()
        ? OF_ROLLUP.formatted(UNIT, today, whoseEach(cut, bindings))
        : OF_FACTS.formatted(UNIT, today, facts(cut, bindings));
  }

  private static String facts(Cut cut, Bindings bindings) {
    return cut.dealFilter("d", bindings) + whose(cut, bindings);
  }

  /** Each owner's rows, not those of everybody. */
  private static String whoseEach(Cut cut, Bindings bindings) {
    return cut.isEverybody() ? " and owner_id in (%s)".formatted(Reach.EVER) : whose(cut, bindings);
  }

  private static String whose(Cut cut, Bindings bindings) {
    return cut.isEverybody()
        ? ""
        : " and owner_id in (%s)".formatted(OwnersToday.select(cut, bindings));
  }
}

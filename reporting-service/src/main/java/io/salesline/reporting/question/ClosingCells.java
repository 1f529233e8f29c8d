package io.salesline.reporting.question;

import io.salesline.reporting.sql.Bindings;

/**
 * Cells of what was won and lost, within spans of days. Whole months are read from the months,
 * their ragged ends from the days; a cut by product or customer reads the facts.
 */
public final class ClosingCells {

  private static final String SPANS =
      """
      span as materialized (
        select key, owner_id, first, past, %s
        from (
          select key, owner_id, coalesce(lower(days), '-infinity') as first,
            coalesce(upper(days), 'infinity') as past
          from (select key, owner_id, unnest(days) as days from piece) ranges) bounds)"""
          .formatted(MonthsAndDays.BOUNDS);

  private static final String OF_ROLLUPS =
      """
      select span.key, outcome, closed_on, deals, amount, known, known_amount, profit
      from span cross join lateral (
      %2$s) closed
      union all
      select span.key, c.outcome, c.month, c.deals, c.amount, c.known, c.known_amount, c.profit
      from piece span join closed_by_month c on %1$s and c.month is null
      where span.undated""";

  private static final String OF_FACTS =
      """
      select %1$s as key, d.status as outcome, d.closed_on, 1::bigint as deals, d.amount,
        (d.gross_profit is not null)::int::bigint as known,
        case when d.gross_profit is null then 0 else d.amount end as known_amount,
        coalesce(d.gross_profit, 0) as profit
      from span cross join lateral (
        select status, closed_on, amount, gross_profit, customer_id, product_id from deal d
        where %3$s%2$s and d.status in ('won', 'lost')
          and d.closed_on >= span.first and d.closed_on < span.past
        offset 0) d
      union all
      select %1$s, d.status, d.closed_on, 1, d.amount, 0, 0, 0
      from piece span join deal d on %3$s%2$s
        and d.status in ('won', 'lost') and d.closed_on is null
      where span.undated""";

  private ClosingCells() {}

  /**
   * Two common table expressions that follow one named {@code piece (key, owner_id, days,
   * undated)}: the last is {@code cell (key, outcome, closed_on, deals, amount, known,
   * known_amount, profit)}, its closed_on right to the month; known says of how many of the deals
   * the gross profit is known, known_amount what these amount to.
   */
  public static String with(Cut cut, Bindings bindings) {
    return with(Reach.OWNERS, cut, bindings);
  }

  public static String with(Reach reach, Cut cut, Bindings bindings) {
    return cut.isOfOwners()
        ? "%s,\ncell as (\n%s)".formatted(SPANS, ofRollups(reach.ofSums("c")))
        : ofFacts("span.key", reach, cut, bindings);
  }

  private static String ofRollups(String owned) {
    String columns = "outcome, deals, amount, known, known_amount, profit";
    return OF_ROLLUPS.formatted(owned, MonthsAndDays.of(columns, "closed", "closed_on", owned));
  }

  /**
   * The same of facts.
   *
   * @param key an expression over {@code span} and the deal {@code d}
   */
  public static String ofFacts(String key, Reach reach, Cut cut, Bindings bindings) {
    String facts = OF_FACTS.formatted(key, cut.dealFilter("d", bindings), reach.ofFacts("d"));
    return "%s,\ncell as (\n%s)".formatted(SPANS, facts);
  }
}

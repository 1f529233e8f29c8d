package io.salesline.reporting.question;

import io.salesline.reporting.sql.Bindings;

/**
 * Cells of what was won and lost, within spans of days. Whole months are read from the months,
 * their ragged ends from the days; a cut by product reads the facts.
 */
public final class ClosingCells {

  private static final String SPANS =
      """
      span as materialized (
        select key, owner_id, first, past,
          date_trunc('month', (first + interval '1 month - 1 day')::timestamp)::date as months_first,
          date_trunc('month', past::timestamp)::date as months_past
        from (
          select key, owner_id, coalesce(lower(days), '-infinity') as first,
            coalesce(upper(days), 'infinity') as past
          from (select key, owner_id, unnest(days) as days from piece) ranges) bounds)""";

  private static final String OF_ROLLUPS =
      """
      select span.key, closed.* from span cross join lateral (
        select outcome, month as closed_on, deals, amount from closed_by_month c
        where c.owner_id = span.owner_id and c.month >= span.months_first and c.month < span.months_past
        union all
        select outcome, closed_on, deals, amount from closed_by_day c
        where c.owner_id = span.owner_id and c.closed_on >= span.first
          and c.closed_on < least(span.months_first, span.past)
        union all
        select outcome, closed_on, deals, amount from closed_by_day c
        where c.owner_id = span.owner_id and c.closed_on < span.past
          and c.closed_on >= greatest(span.months_first, span.months_past)) closed
      union all
      select piece.key, c.outcome, c.month, c.deals, c.amount
      from piece join closed_by_month c on c.owner_id = piece.owner_id and c.month is null
      where piece.undated""";

  private static final String OF_FACTS =
      """
      select span.key, d.status as outcome, d.closed_on, 1::bigint as deals, d.amount
      from span join deal d on d.product_id = %1$s and d.owner_id = span.owner_id
        and d.status in ('won', 'lost') and d.closed_on >= span.first and d.closed_on < span.past
      union all
      select piece.key, d.status, d.closed_on, 1, d.amount
      from piece join deal d on d.product_id = %1$s and d.owner_id = piece.owner_id
        and d.status in ('won', 'lost') and d.closed_on is null
      where piece.undated""";

  private ClosingCells() {}

  /**
   * Two common table expressions that follow one named {@code piece (key, owner_id, days,
   * undated)}: the last is {@code cell (key, outcome, closed_on, deals, amount)}, its closed_on
   * right to the month.
   */
  public static String with(Cut cut, Bindings bindings) {
    String source =
        cut.product() == null ? OF_ROLLUPS : OF_FACTS.formatted(bindings.add(cut.product()));
    return "%s,\ncell as (\n%s)".formatted(SPANS, source);
  }
}

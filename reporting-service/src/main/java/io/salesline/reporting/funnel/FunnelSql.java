package io.salesline.reporting.funnel;

import io.salesline.reporting.question.ClosingCells;
import io.salesline.reporting.question.Cut;
import io.salesline.reporting.question.OwnersToday;
import io.salesline.reporting.question.Period;
import io.salesline.reporting.question.ResultDays;
import io.salesline.reporting.sql.Bindings;

/**
 * One statement, so that stages, closings and change number are of one moment. Stages count what
 * stands in them by today's organisation; won and lost are results, by that of their business day.
 */
final class FunnelSql {

  private static final String ANSWER =
      """
      , map as (
        select distinct on (stage) stage, position, label_en, label_zh
        from stage order by stage, process_version desc)
      select c.change, found.*
      from model_change c
      left join (
        select 'stage' as kind, coalesce(m.stage, s.stage) as key, m.position, m.label_en, m.label_zh,
          coalesce(s.deals, 0) as deals, coalesce(s.amount, 0) as amount
        from map m full join standing_now s on s.stage = m.stage
        union all
        select 'outcome', outcome, null, null, null, deals, amount from closed_then) found on true
      order by found.position, found.key
      """;

  private FunnelSql() {}

  static String of(Cut cut, Period closed, Bindings bindings) {
    return "with " + standing(cut, bindings) + ", " + closed(cut, closed, bindings) + ANSWER;
  }

  private static String standing(Cut cut, Bindings bindings) {
    String sums =
        cut.product() == null
            ? """
              select case when collecting then 'delivery-collection' else stage end as stage,
                sum(deals)::bigint as deals, sum(amount) as amount
              from standing %s where (status = 'open' or collecting) group by 1"""
            : """
              select standing_in as stage, count(*) as deals, sum(amount) as amount
              from deal %s where product_id = """
                + bindings.add(cut.product())
                + " and standing_in is not null group by standing_in";
    if (cut.isEverybody()) {
      return "standing_now as (%s)".formatted(sums.formatted(""));
    }
    return "owner as (%s), standing_now as (%s)"
        .formatted(
            OwnersToday.select(cut, bindings), sums.formatted("join owner using (owner_id)"));
  }

  private static String closed(Cut cut, Period closed, Bindings bindings) {
    if (cut.isEverybody() && cut.product() == null && closed.isAlways()) {
      return """
          closed_then as (
            select status as outcome, sum(deals)::bigint as deals, sum(amount) as amount
            from standing where status <> 'open' group by status)""";
    }
    return """
        piece as (select '' as key, asked.* from (%s) asked),
        %s,
        closed_then as (
          select outcome, sum(deals)::bigint as deals, sum(amount) as amount
          from cell group by outcome)"""
        .formatted(
            ResultDays.select(cut, closed, null, bindings), ClosingCells.with(cut, bindings));
  }
}

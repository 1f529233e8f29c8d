package io.salesline.reporting.funnel;

import io.salesline.reporting.question.ClosingCells;
import io.salesline.reporting.question.Cut;
import io.salesline.reporting.question.Period;
import io.salesline.reporting.question.Reach;
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
          coalesce(s.deals, 0) as deals, coalesce(s.amount, 0) as amount,
          coalesce(s.weighted, 0) as weighted, coalesce(s.customers, 0) as customers
        from map m full join standing_now s on s.stage = m.stage%s) found on true
      order by found.position, found.key
      """;

  private static final String OUTCOMES =
      """

        union all
        select 'outcome', outcome, null, null, null, deals, amount, null, null from closed_then\
      """;

  private FunnelSql() {}

  static String of(Cut cut, Period closed, Bindings bindings) {
    return "with "
        + StandingSql.with(cut, bindings)
        + ", "
        + closed(cut, closed, bindings)
        + ANSWER.formatted(OUTCOMES);
  }

  /** The stages alone. */
  static String ofStages(Cut cut, Bindings bindings) {
    return "with " + StandingSql.with(cut, bindings) + ANSWER.formatted("");
  }

  private static String closed(Cut cut, Period closed, Bindings bindings) {
    if (cut.isEverybody() && cut.isOfOwners() && closed.isAlways()) {
      return """
          closed_then as (
            select status as outcome, sum(deals)::bigint as deals, sum(amount) as amount
            from standing s where s.status <> 'open' and %s group by status)"""
          .formatted(Reach.EVERYBODY.ofSums("s"));
    }
    return """
        piece as (select '' as key, asked.* from (%s) asked),
        %s,
        closed_then as (
          select outcome, sum(deals)::bigint as deals, sum(amount) as amount
          from cell group by outcome)"""
        .formatted(
            ResultDays.select(Reach.of(cut), cut, closed, bindings),
            ClosingCells.with(Reach.of(cut), cut, bindings));
  }
}

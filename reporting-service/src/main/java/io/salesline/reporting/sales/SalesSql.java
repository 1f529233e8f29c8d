package io.salesline.reporting.sales;

import io.salesline.reporting.question.ClosingCells;
import io.salesline.reporting.question.Cut;
import io.salesline.reporting.question.ResultDays;
import io.salesline.reporting.sql.Bindings;

/**
 * One statement: each owner's days are cut into pieces that do not overlap and leave none out, one
 * a key; so the items add up to the total whatever the organisation looks like.
 */
final class SalesSql {

  static final String UNASSIGNED = "unassigned";
  static final String UNDATED = "undated";

  private static final String WHOLE = "piece as (select owner_id::text as key, * from asked)";

  private static final String BY_UNIT =
      """
      assigned as (
        select s.member_id as owner_id, k.ancestor_id, range_agg(s.days) as days
        from membership_span s
        join unit_of_kind k on k.unit_id = s.unit_id and k.kind = %s
        group by s.member_id, k.ancestor_id),
      piece as (
        select a.ancestor_id::text as key, owner_id, asked.days * a.days as days, false as undated
        from asked join assigned a using (owner_id)
        union all
        select 'unassigned', owner_id, asked.days - coalesce(a.days, '{}'), asked.undated
        from asked
        left join (select owner_id, range_agg(days) as days from assigned group by owner_id) a
          using (owner_id))""";

  private static final String ANSWER =
      """
      , item as (
        select %s as key, sum(deals)::bigint as deals, sum(amount) as amount
        from cell where outcome = 'won' group by 1 having sum(deals) <> 0 or sum(amount) <> 0)
      select c.change, item.key, item.deals, item.amount, %s as label
      from model_change c left join item on true %s
      """;

  private SalesSql() {}

  static String of(SalesQuestion question, Cut cut, Bindings bindings) {
    return "with asked as (%s), %s, %s"
            .formatted(
                ResultDays.select(cut, question.closed(), null, bindings),
                pieces(question.by(), bindings),
                ClosingCells.with(cut, bindings))
        + answer(question.by());
  }

  private static String pieces(Grouping by, Bindings bindings) {
    return by.isUnit() ? BY_UNIT.formatted(bindings.add(by.key())) : WHOLE;
  }

  private static String answer(Grouping by) {
    return switch (by) {
      case MEMBER ->
          ANSWER.formatted(
              "key", "p.full_name", "left join access_profile p on p.member_id::text = item.key");
      case TEAM, REGION ->
          ANSWER.formatted(
              "key", "u.name", "left join access_unit u on u.unit_id::text = item.key");
      case MONTH ->
          ANSWER.formatted("coalesce(to_char(closed_on, 'YYYY-MM'), 'undated')", "item.key", "");
    };
  }
}

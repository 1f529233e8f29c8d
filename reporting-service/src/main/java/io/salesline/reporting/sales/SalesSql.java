package io.salesline.reporting.sales;

import io.salesline.reporting.question.ClosingCells;
import io.salesline.reporting.question.Cut;
import io.salesline.reporting.question.Pieces;
import io.salesline.reporting.question.Reach;
import io.salesline.reporting.question.ResultDays;
import io.salesline.reporting.sql.Bindings;

/** One statement, so that items and change number are of one moment. */
final class SalesSql {

  static final String UNDATED = "undated";

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
    Reach reach = question.by() == Grouping.MONTH ? Reach.of(cut) : Reach.OWNERS;
    return "with asked as (%s), %s, %s"
            .formatted(
                ResultDays.select(reach, cut, question.closed(), bindings),
                pieces(question.by(), bindings),
                ClosingCells.with(reach, cut, bindings))
        + answer(question.by());
  }

  private static String pieces(Grouping by, Bindings bindings) {
    return by.isUnit() ? Pieces.byUnit(by.key(), bindings) : Pieces.BY_OWNER;
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

package io.salesline.reporting.basis;

import io.salesline.reporting.question.Cut;
import io.salesline.reporting.question.Period;
import io.salesline.reporting.question.ResultDays;
import io.salesline.reporting.sql.Bindings;

/**
 * One statement. What is signed, invoiced and collected belongs to whoever won the deal and, by the
 * membership in force on its own day, to the team.
 */
final class BasesSql {

  private static final String READ =
      """
      with asked as materialized (%1$s),
      line as (
        select 'signed' as basis, c.contract_id, c.amount, c.tax_rate
        from asked join contract c on c.owner_id = asked.owner_id
        where c.signed_on <@ asked.days%2$s
        union all
        select l.kind, l.contract_id, l.amount, coalesce(l.tax_rate, c.tax_rate)
        from asked join cash_line l on l.owner_id = asked.owner_id
        join contract c on c.contract_id = l.contract_id
        where l.day <@ asked.days%3$s),
      total as (
        select basis, count(*) as lines, sum(amount) as gross,
          coalesce(sum(round(amount / (1 + tax_rate), %4$s)), 0) as net,
          count(*) filter (where tax_rate is null) as untold,
          coalesce(sum(amount) filter (where tax_rate is null), 0) as untold_gross
        from line group by basis),
      of_contract as (
        select coalesce(sum(amount) filter (where basis = 'signed'), 0) as signed,
          coalesce(sum(amount) filter (where basis = 'invoiced'), 0) as invoiced,
          coalesce(sum(amount) filter (where basis = 'collected'), 0) as collected
        from line group by contract_id),
      apart as (
        select coalesce(sum(greatest(signed - invoiced, 0)), 0) as not_invoiced,
          coalesce(sum(greatest(invoiced - signed, 0)), 0) as invoiced_else,
          coalesce(sum(greatest(invoiced - collected, 0)), 0) as not_collected,
          coalesce(sum(greatest(collected - invoiced, 0)), 0) as collected_else
        from of_contract)
      select m.change, total.*, apart.*
      from model_change m cross join apart left join total on true
      """;

  private BasesSql() {}

  /**
   * @param digits of the organisation's currency
   */
  static String of(Cut cut, Period days, int digits, Bindings bindings) {
    return READ.formatted(
        ResultDays.select(cut, days, null, bindings),
        filters("c", "signed_on", cut, days, bindings),
        filters("l", "day", cut, days, bindings),
        bindings.add(digits) + "::int");
  }

  /** The ends of the days again, on their own: an index knows no spans. */
  private static String filters(String alias, String day, Cut cut, Period days, Bindings bindings) {
    return condition(alias + ".customer_id =", cut.customer(), bindings)
        + condition(alias + "." + day + " >=", days.from(), bindings)
        + condition(alias + "." + day + " <=", days.to(), bindings);
  }

  private static String condition(String left, Object value, Bindings bindings) {
    return value == null ? "" : " and %s %s".formatted(left, bindings.add(value));
  }
}

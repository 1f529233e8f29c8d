package io.salesline.reporting.kpi;

import io.salesline.reporting.question.Cut;
import io.salesline.reporting.question.MonthsAndDays;
import io.salesline.reporting.sql.Bindings;

/**
 * One statement, so that all measures and the change number are of one moment. Sums are read from
 * the rollups where these know the cut; what is distinct or a quartile is read from the facts, each
 * span's by themselves ({@code offset 0}): joined at once they were scanned to the last deal.
 */
final class MeasureSql {

  private static final String MEASURES =
      """
      with %s,
      closed as (
        select key,
          coalesce(sum(deals) filter (where outcome = 'won'), 0)::bigint as orders,
          coalesce(sum(amount) filter (where outcome = 'won'), 0) as sales,
          coalesce(sum(deals) filter (where outcome = 'lost'), 0)::bigint as lost,
          coalesce(sum(known) filter (where outcome = 'won'), 0)::bigint as known,
          coalesce(sum(known_amount) filter (where outcome = 'won'), 0) as known_sales,
          coalesce(sum(profit) filter (where outcome = 'won'), 0) as profit
        from (select %s as key, outcome, deals, amount, known, known_amount, profit from cell) cell
        group by key having sum(deals) <> 0 or sum(amount) <> 0),
      %s,
      ranked as (
        select key, days, sum(deals) over (partition by key order by days) as past,
          sum(deals) over (partition by key) as timed
        from length),
      took as (
        select key, max(timed)::bigint as timed, %s as cycle, %s as long_cycle
        from ranked group by key),
      came as (
        select key, count(*) filter (where not reactivated) as arrived,
          count(*) filter (where reactivated) as reactivated
        from (
          select %s as key, d.reactivated
          from span cross join lateral (
            select arrived_on as closed_on, reactivated, customer_id, product_id from arrival d
            where %s and d.arrived_on >= span.first and d.arrived_on < span.past%s
            offset 0) d) arrival
        group by key),
      standing_now as (
        select key, sum(deals)::bigint as standing, sum(amount) as pipeline
        from (%s) stands group by key having sum(deals) <> 0 or sum(amount) <> 0),
      item as (
        select %s as key, coalesce(orders, 0) as orders, coalesce(sales, 0) as sales,
          coalesce(lost, 0) as lost, coalesce(known, 0) as known,
          coalesce(known_sales, 0) as known_sales, coalesce(profit, 0) as profit,
          coalesce(buyers, 0) as buyers, coalesce(named, 0) as named, coalesce(timed, 0) as timed,
          cycle, long_cycle,
          coalesce(arrived, 0) as arrived, coalesce(reactivated, 0) as reactivated,
          standing, pipeline
        from closed full join bought using (key) full join took using (key)
          full join came using (key) full join standing_now using (key))
      """;

  /** Who bought, and how long deals took, deal by deal. */
  private static final String OF_FACTS =
      """
      won as materialized (
        select %1$s as key, d.customer_id, d.closed_on - d.opened_on as days
        from span cross join lateral (
          select closed_on, opened_on, customer_id, product_id from deal d
          where %2$s and d.status = 'won' and d.closed_on >= span.first and d.closed_on < span.past%3$s
          offset 0) d),
      bought as (
        select key, count(*) as buyers, sum(deals)::bigint as named
        from (
          select key, customer_id, count(*) as deals from won
          where customer_id is not null group by key, customer_id) customers
        group by key),
      length as (
        select key, days, count(*) as deals from won where days is not null group by key, days)""";

  /** The same from what is kept a day. A customer counts on the first day within the slice. */
  private static final String OF_SUMS =
      """
      bought as (
        select key, count(*) filter (where previous_on is null or previous_on < since) as buyers,
          sum(deals)::bigint as named
        from (
          select %1$s as key, %3$s as since, d.previous_on, d.deals
          from span cross join lateral (
            select bought_on as closed_on, previous_on, deals from purchase
            where %2$s and bought_on >= span.first and bought_on < span.past) d) days
        group by key),
      length as (
        select %1$s as key, d.days, sum(d.deals) as deals
        from span cross join lateral (
      %4$s) d
        group by 1, 2 having sum(d.deals) <> 0)""";

  /**
   * Between the two days of the places nearest to (n − 1) p in their order: type 7 of Hyndman &amp;
   * Fan 1996, which PostgreSQL computes too, but only by sorting every deal.
   */
  private static final String QUARTILE =
      """
      min(days) filter (where past > floor((timed - 1) * %1$s))
        + (min(days) filter (where past > ceil((timed - 1) * %1$s))
          - min(days) filter (where past > floor((timed - 1) * %1$s)))
        * ((max(timed) - 1) * %1$s - floor((max(timed) - 1) * %1$s))""";

  private MeasureSql() {}

  /**
   * The statement's common table expressions; the last is {@code item}, with a column for each of
   * {@link Measures}.
   *
   * @param sums whether what is counted deal by deal may be left out
   */
  static String items(Slices slices, Cut cut, boolean sums, Bindings bindings) {
    String owned = sums ? "false" : slices.reach().ofFacts("d");
    String filter = cut.dealFilter("d", bindings);
    String counted =
        slices.since() == null
            ? OF_FACTS.formatted(slices.factKey(), owned, filter)
            : OF_SUMS.formatted(
                slices.factKey(),
                owned,
                slices.since(),
                MonthsAndDays.of("days, deals", "cycle", "closed_on", owned));
    return MEASURES.formatted(
        slices.cells(),
        slices.cellKey(),
        counted,
        QUARTILE.formatted("0.5"),
        QUARTILE.formatted("0.75"),
        slices.factKey(),
        owned,
        filter,
        slices.standing(),
        slices.shown());
  }
}

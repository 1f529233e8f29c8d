package io.salesline.reporting.funnel;

import io.salesline.reporting.question.Cut;
import io.salesline.reporting.question.OwnersToday;
import io.salesline.reporting.question.Reach;
import io.salesline.reporting.sql.Bindings;

/**
 * What stands in each stage, by today's owner and organisation. Weighted is the amount times the
 * probability that the deal's own version of the process gives its stage; one that is not told
 * weighs nothing.
 */
final class StandingSql {

  private static final String OF_ROLLUPS =
      """
      stood as (
        select process_version, case when collecting then 'delivery-collection' else stage end as stage,
          deals, amount
        from standing s %s where (status = 'open' or collecting)%s)""";

  private static final String OF_FACTS =
      """
      stood as (
        select process_version, standing_in as stage, 1 as deals, amount, customer_id
        from deal d %s where standing_in is not null%s)""";

  private static final String CUSTOMERS_OF_ALL = "select stage, customers from customers_standing";

  private static final String CUSTOMERS_OF_OWNERS =
      """
      select stage, count(*) as customers
      from (select distinct stage, customer_id from standing_customer join owner using (owner_id)) c
      group by stage""";

  private static final String CUSTOMERS_OF_FACTS =
      "select stage, count(distinct customer_id) as customers from stood group by stage";

  private static final String NOW =
      """
      , customers_now as (%s),
      standing_now as (
        select s.stage, sum(s.deals)::bigint as deals, sum(s.amount) as amount,
          sum(s.amount * coalesce(m.probability, 0) * 0.01) as weighted,
          coalesce(max(c.customers), 0)::bigint as customers
        from stood s
        left join stage m on m.process_version = s.process_version and m.stage = s.stage
        left join customers_now c on c.stage = s.stage
        group by s.stage)""";

  private StandingSql() {}

  /**
   * Common table expressions; the last is {@code standing_now (stage, deals, amount, weighted,
   * customers)}, a stage once.
   */
  static String with(Cut cut, Bindings bindings) {
    String mine = cut.isEverybody() ? "" : "join owner using (owner_id)";
    String stood =
        cut.isOfOwners()
            ? OF_ROLLUPS.formatted(mine, ofSums(cut))
            : OF_FACTS.formatted(mine, cut.dealFilter("d", bindings));
    String owners =
        cut.isEverybody() ? "" : "owner as (%s), ".formatted(OwnersToday.select(cut, bindings));
    return owners + stood + NOW.formatted(customers(cut));
  }

  private static String ofSums(Cut cut) {
    return cut.isEverybody() ? " and " + Reach.EVERYBODY.ofSums("s") : "";
  }

  private static String customers(Cut cut) {
    if (!cut.isOfOwners()) {
      return CUSTOMERS_OF_FACTS;
    }
    return cut.isEverybody() ? CUSTOMERS_OF_ALL : CUSTOMERS_OF_OWNERS;
  }
}

package io.salesline.goals.plan.store;

import io.salesline.goals.plan.domain.Breakdown;

/**
 * The questions asked of results for a plan: of the metric {@code $1}, from the day {@code $2} to
 * {@code $3}, of those beneath the unit {@code $4} or of the person {@code $5} there; by the
 * segments of the plan {@code $6}, only those numbered {@code $7}; {@code $8} are the units
 * directly beneath.
 */
final class SliceQueries {

  /** Sums by owner and day, where no segment matters: few rows. */
  private static final String SUMS_OF_ALL =
      """
      select r.owner_id, r.day, r.entries, r.amount, null::int as segment
      from result_day r
      where r.metric = METRIC and r.day between $2 and $3
        and cardinality($7::int[]) > 0 and $6::uuid is not null
      """;

  /** A result belongs to the first segment that takes it in. */
  private static final String ENTRIES_IN_SEGMENTS =
      """
      select * from (
        select r.*, 1::bigint as entries, (
            select min(g.segment) from plan_segment g
            where g.plan_id = $6
              and (g.product_id is null or g.product_id = r.product_id)
              and (g.customer_id is null or g.customer_id = r.customer_id)
              and (g.customer_class is null or g.customer_class = c.customer_class)
          ) as segment
        from result_entry r
        left join result_customer c on c.customer_id = r.customer_id
        where r.metric = METRIC and r.counts and r.day between $2 and $3
      ) s where s.segment = any($7::int[])
      """;

  /** Where each owner belonged on the day; the company earns what nobody's unit earns. */
  private static final String LOCATED =
      """
      select r.*, m.unit_id from (SOURCE) r
      left join access_membership m on m.member_id = r.owner_id
        and m.valid_from <= r.day and (m.valid_to is null or r.day < m.valid_to)
      where case
        when $5::uuid is not null then r.owner_id = $5 and m.unit_id = $4
        else m.unit_id in (select descendant_id from access_unit_closure where ancestor_id = $4)
          or exists (select from access_unit u where u.unit_id = $4 and u.kind = 'company')
        end
      """;

  private static final String SUMS =
      """
      select coalesce(KEY, '') as key, sum(l.amount) as amount, sum(l.entries)::bigint as entries
      from (LOCATED) l
      left join access_unit_closure b on b.descendant_id = l.unit_id and b.ancestor_id = any($8::uuid[])
      group by 1
      """;

  static final String ENTRIES =
      complete(
          """
          select l.subject, l.owner_id, l.day, l.product_id, l.customer_id, l.amount, l.event_id
          from (LOCATED) l
          where (l.day, l.subject, l.owner_id) > ($9, $10, $11) and cardinality($8::uuid[]) >= 0
          order by l.day, l.subject, l.owner_id limit $12
          """,
          ENTRIES_IN_SEGMENTS);

  private SliceQueries() {}

  static String sums(Breakdown by, boolean inSegments) {
    String key =
        switch (by) {
          case HALF, QUARTER, MONTH, WEEK, DAY -> "l.day::text";
          case PLACE ->
              "case when l.unit_id = $4 then l.owner_id::text else b.ancestor_id::text end";
          case SEGMENT -> "l.segment::text";
        };
    return complete(SUMS.replace("KEY", key), inSegments ? ENTRIES_IN_SEGMENTS : SUMS_OF_ALL);
  }

  private static String complete(String query, String source) {
    return query
        .replace("LOCATED", LOCATED)
        .replace("SOURCE", source)
        .replace("METRIC", "(select number from metric where key = $1)");
  }
}

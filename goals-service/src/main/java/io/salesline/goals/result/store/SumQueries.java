package io.salesline.goals.result.store;

/**
 * The sums among the questions asked of results, with the parameters of {@link Queries}. Of all
 * segments they are read from the sums by day and month, of one from the entries.
 */
final class SumQueries {

  /** A person has a row a day at most. */
  static final String OF_PERSON =
      sum(
          """
          select sum(d.entries) as entries, sum(d.amount) as amount from result_day d
          where d.metric = METRIC and d.owner_id = $1 and d.day between $2 and least($3::date, $4::date)
          """);

  /**
   * Of those who belonged to the group all the time, the months less the days after {@code $3}; of
   * those who came or went, the days between. The company earns whatever counts. Where the time is
   * not of whole months, all are days.
   */
  static final String OF_GROUP =
      sum(
          """
          with GROUPS, whole as (
            select member_id from belonging where first = $2::date and last = $4::date and MONTHS
          )
          select sum(m.entries) as entries, sum(m.amount) as amount
          from whole w join result_month m
            on m.metric = METRIC and m.owner_id = w.member_id and m.month between $2 and $4
          union all
          select -sum(d.entries), -sum(d.amount)
          from whole w join result_day d
            on d.metric = METRIC and d.owner_id = w.member_id and d.day > $3 and d.day <= $4
          where $3::date < $4::date and d.day >= $2
          union all
          select sum(d.entries), sum(d.amount)
          from belonging g join result_day d on d.metric = METRIC and d.owner_id = g.member_id
            and d.day between $2 and least($3::date, $4::date) and d.day between g.first and g.last
          where g.first > $2 or g.last < $4 or not MONTHS
          union all
          select sum(m.entries), sum(m.amount)
          from company join result_month m
            on m.metric = METRIC and m.month between $2 and $4
          where MONTHS
          union all
          select -sum(d.entries), -sum(d.amount)
          from company join result_day d
            on d.metric = METRIC and d.day > $3 and d.day between $2 and $4
          where $3::date < $4::date and MONTHS
          union all
          select sum(d.entries), sum(d.amount)
          from company join result_day d
            on d.metric = METRIC and d.day between $2 and least($3::date, $4::date)
          where not MONTHS
          """);

  static final String OF_PERSON_IN_SEGMENT =
      sum(
          "select count(*) as entries, sum(d.amount) as amount from result_entry d where "
              + Queries.COUNTS_FOR_PERSON);

  static final String OF_GROUP_IN_SEGMENT =
      sum(
          """
          with GROUPS
          select count(*) as entries, sum(d.amount) as amount
          from belonging g join result_entry d on OF_GROUP
          union all
          select count(*), sum(d.amount) from company join result_entry d on OF_COMPANY
          """
              .replace("OF_GROUP", Queries.COUNTS_FOR_GROUP)
              .replace("OF_COMPANY", Queries.COUNTS_FOR_COMPANY));

  /** The sums of many slices, as columns of what else is one, and whether it is a group's. */
  static final String SUMS =
      """
      with slice as (
        select *, num_nonnulls(product, class, customer) > 0 as in_segment
        from unnest($1::uuid[], $2::date[], $3::date[], $4::date[], $5::text[], $6::boolean[],
            $7::uuid[], $8::text[], $9::uuid[])
          with ordinality
            as s(earner, first, as_of, last, metric, is_group, product, class, customer, place)
      )
      select q.place, s.* from slice q cross join lateral (PERSON) s
      where not q.is_group and not q.in_segment
      union all
      select q.place, s.* from slice q cross join lateral (GROUP) s
      where q.is_group and not q.in_segment
      union all
      select q.place, s.* from slice q cross join lateral (PART_OF_ONE) s
      where not q.is_group and q.in_segment
      union all
      select q.place, s.* from slice q cross join lateral (PART_OF_MANY) s
      where q.is_group and q.in_segment
      order by 1
      """
          .replace("PERSON", ofSlice(OF_PERSON))
          .replace("GROUP", ofSlice(OF_GROUP))
          .replace("PART_OF_ONE", ofSlice(OF_PERSON_IN_SEGMENT))
          .replace("PART_OF_MANY", ofSlice(OF_GROUP_IN_SEGMENT));

  private SumQueries() {}

  private static String ofSlice(String question) {
    return question
        .replace("$1", "q.earner")
        .replace("$2", "q.first")
        .replace("$3", "q.as_of")
        .replace("$4", "q.last")
        .replace("$5", "q.metric")
        .replace("$6", "q.product")
        .replace("$7", "q.class")
        .replace("$8", "q.customer");
  }

  private static String sum(String parts) {
    return Queries.complete(
        """
        select coalesce(r.amount, 0) as amount, coalesce(r.entries, 0)::bigint as entries,
          m.change, m.changed_at, coalesce((select basis from metric where key = $5), '') as basis
        from result_model m,
          (select sum(p.amount) as amount, sum(p.entries) as entries from (PARTS) p) r
        """
            .replace("PARTS", parts));
  }
}

package io.salesline.goals.result.store;

/**
 * The questions asked of results, each of a person or of a group: {@code $1}; from a day {@code $2}
 * to a day {@code $3}, of days that end on {@code $4}; of the metric {@code $5}.
 */
final class Queries {

  private static final String METRIC = "(select number from metric where key = $5)";

  /** The time is of whole months. */
  private static final String MONTHS =
      "(extract(day from $2::date) = 1 and extract(day from $4::date + 1) = 1)";

  static final String CHANGE = "select change from result_model";

  /** A person has a row a day at most. */
  static final String SUM_OF_PERSON =
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
  static final String SUM_OF_GROUP =
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

  /** The sums of many slices, as columns of what else is one, and whether it is a group's. */
  static final String SUMS =
      """
      with slice as (
        select * from unnest($1::uuid[], $2::date[], $3::date[], $4::date[], $5::text[], $6::boolean[])
          with ordinality as s(earner, first, as_of, last, metric, is_group, place)
      )
      select q.place, s.* from slice q cross join lateral (PERSON) s where not q.is_group
      union all
      select q.place, s.* from slice q cross join lateral (GROUP) s where q.is_group
      order by 1
      """
          .replace("PERSON", ofSlice(SUM_OF_PERSON))
          .replace("GROUP", ofSlice(SUM_OF_GROUP));

  /** After day {@code $6}, subject {@code $7} and owner {@code $8}, at most {@code $9}. */
  static final String ENTRIES_OF_PERSON =
      entries(
          """
          select * from result_entry d
          where d.metric = METRIC and d.counts and d.owner_id = $1
            and d.day between $2 and least($3::date, $4::date)
          """);

  static final String ENTRIES_OF_GROUP =
      entries(
          """
          with GROUPS
          select d.* from belonging g join result_entry d on d.metric = METRIC and d.counts
            and d.owner_id = g.member_id
            and d.day between $2 and least($3::date, $4::date) and d.day between g.first and g.last
          union all
          (select d.* from company
            join result_entry d on d.metric = METRIC and d.counts
              and d.day between $2 and least($3::date, $4::date)
            where (d.day, d.subject, d.owner_id) > ($6, $7, $8)
            order by d.day, d.subject, d.owner_id limit $9)
          """);

  /** From a day {@code $2} to a day {@code $3} of the metric {@code $4}. */
  static final String MONTHS_OF_PERSON =
      """
      select m.month, m.amount from result_month m
      where m.metric = (select number from metric where key = $4) and m.owner_id = $1
        and m.month between $2 and $3 and m.amount <> 0
      """;

  static final String MONTHS_OF_GROUP =
      """
      select date_trunc('month', d.day)::date as month, sum(d.amount) as amount
      from result_day d
      where d.metric = (select number from metric where key = $4) and d.day between $2 and $3
        and EARNED
      group by 1 having sum(d.amount) <> 0
      """
          .replace("EARNED", earned());

  /** From a day {@code $2} to a day {@code $3} of the metric {@code $4}. */
  static final String TOTALS_OF_PERSON = totals("d.owner_id = $1");

  static final String TOTALS_OF_GROUP = totals(earned());

  /** What became known after the month was closed; no row for one that is not. */
  static final String SINCE =
      complete(
          """
          with GROUPS
          select c.closed_at, coalesce(sum(l.amount), 0) as amount,
            coalesce(sum(l.entries), 0)::bigint as entries
          from closed_month c
          left join result_line l on LATE
          where c.month = $2
          group by c.closed_at
          """);

  /** After the line {@code $6}, at most {@code $7}: each with both sides of its event. */
  static final String DIFFERENCES =
      complete(
          """
          with GROUPS, late as (
            select min(l.id) as line, l.metric, l.subject, l.event_id, l.event_type, l.known_at,
              sum(l.amount) as amount
            from closed_month c
            join result_line l on LATE
            where c.month = $2
            group by l.metric, l.subject, l.event_id, l.event_type, l.known_at
            having min(l.id) > $6 order by min(l.id) limit $7
          )
          select t.line, t.subject, t.event_id, t.event_type, t.known_at, t.amount,
            b.owner_id as owner_before, b.day as day_before, -b.amount as amount_before,
            a.owner_id as owner_after, a.day as day_after, a.amount as amount_after
          from late t
          left join lateral (select * from result_line l where l.metric = t.metric
            and l.subject = t.subject and l.event_id = t.event_id and l.entries < 0
            order by l.id limit 1) b on true
          left join lateral (select * from result_line l where l.metric = t.metric
            and l.subject = t.subject and l.event_id = t.event_id and l.entries > 0
            order by l.id limit 1) a on true
          order by t.line
          """);

  private static String ofSlice(String question) {
    return question
        .replace("$1", "q.earner")
        .replace("$2", "q.first")
        .replace("$3", "q.as_of")
        .replace("$4", "q.last")
        .replace("$5", "q.metric");
  }

  private static String late() {
    return """
    l.metric = METRIC and l.day between $2 and least($3::date, $4::date)
      and l.known_at > c.closed_at
      and (l.owner_id = $1 or exists (select from company) or exists (
        select from belonging g where g.member_id = l.owner_id and l.day between g.first and g.last))
    """;
  }

  private Queries() {}

  /** Whoever belonged to the group in that time and from when to when; or that it is all. */
  private static String groups() {
    return """
    company as (
      select from access_unit where unit_id = $1 and kind = 'company'
    ), belonging as (
      select s.member_id, greatest(s.valid_from, $2::date) as first,
        least(s.valid_to - 1, $4::date) as last
      from access_unit u
      join access_unit_closure c on c.ancestor_id = u.unit_id
      join access_membership s on s.unit_id = c.descendant_id
        and s.valid_from <= $4 and (s.valid_to is null or $2 < s.valid_to)
      where u.unit_id = $1 and u.kind <> 'company'
    )\
    """;
  }

  /** By whoever belonged to the group on that day; by anybody where it is the company. */
  private static String earned() {
    return """
    (exists (select from access_unit where unit_id = $1 and kind = 'company')
      or exists (
        select from access_unit_closure c
        join access_membership s on s.unit_id = c.descendant_id
        where c.ancestor_id = $1 and s.member_id = d.owner_id
          and d.day >= s.valid_from and (s.valid_to is null or d.day < s.valid_to)))
    """;
  }

  private static String totals(String earned) {
    return """
    select coalesce(sum(d.amount), 0) as amount, coalesce(sum(d.amount * d.amount), 0) as squares,
      count(*) as entries
    from result_entry d
    where d.metric = (select number from metric where key = $4) and d.counts
      and d.day between $2 and $3 and EARNED
    """
        .replace("EARNED", earned);
  }

  private static String sum(String parts) {
    return complete(
        """
        select coalesce(r.amount, 0) as amount, coalesce(r.entries, 0)::bigint as entries,
          m.change, m.changed_at, coalesce((select basis from metric where key = $5), '') as basis
        from result_model m,
          (select sum(p.amount) as amount, sum(p.entries) as entries from (PARTS) p) r
        """
            .replace("PARTS", parts));
  }

  private static String entries(String source) {
    return complete(
        """
        select b.subject, b.owner_id, b.day, b.amount, b.event_id
        from (SOURCE) b
        where (b.day, b.subject, b.owner_id) > ($6, $7, $8)
        order by b.day, b.subject, b.owner_id
        limit $9
        """
            .replace("SOURCE", source));
  }

  private static String complete(String query) {
    return query
        .replace("GROUPS", groups())
        .replace("LATE", late())
        .replace("METRIC", METRIC)
        .replace("MONTHS", MONTHS);
  }
}

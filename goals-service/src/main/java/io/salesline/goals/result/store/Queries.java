package io.salesline.goals.result.store;

/**
 * The questions asked of results, each of a person or of a group: {@code $1}; from a day {@code $2}
 * to a day {@code $3}, of days that end on {@code $4}; of the metric {@code $5}. Where they are
 * asked of a segment, that is the product {@code $6}, the class {@code $7} and the customer {@code
 * $8}, each null for any.
 */
final class Queries {

  private static final String METRIC = "(select number from metric where key = $5)";

  /** The time is of whole months. */
  private static final String MONTHS =
      "(extract(day from $2::date) = 1 and extract(day from $4::date + 1) = 1)";

  /** The entries themselves, where sums by day tell too little. */
  private static final String COUNTING = "(select * from result_entry where counts) d";

  static final String CHANGE = "select change from result_model";

  static final String RAISE = "update result_model set change = change + 1";

  /** What counts for a person. */
  static final String COUNTS_FOR_PERSON =
      """
      d.metric = METRIC and d.counts and d.owner_id = $1
        and d.day between $2 and least($3::date, $4::date) and IN_SEGMENT
      """;

  /** What counts for somebody who {@code g} belonged to the group then. */
  static final String COUNTS_FOR_GROUP =
      """
      d.metric = METRIC and d.counts and d.owner_id = g.member_id
        and d.day between $2 and least($3::date, $4::date) and d.day between g.first and g.last
        and IN_SEGMENT
      """;

  static final String COUNTS_FOR_COMPANY =
      """
      d.metric = METRIC and d.counts and d.day between $2 and least($3::date, $4::date)
        and IN_SEGMENT
      """;

  /** After day {@code $9}, subject {@code $10} and owner {@code $11}, at most {@code $12}. */
  static final String ENTRIES_OF_PERSON =
      entries("select * from result_entry d where " + COUNTS_FOR_PERSON);

  static final String ENTRIES_OF_GROUP =
      entries(
          """
          with GROUPS
          select d.* from belonging g join result_entry d on OF_GROUP
          union all
          (select d.* from company join result_entry d on OF_COMPANY
            where (d.day, d.subject, d.owner_id) > ($9, $10, $11)
            order by d.day, d.subject, d.owner_id limit $12)
          """
              .replace("OF_GROUP", COUNTS_FOR_GROUP)
              .replace("OF_COMPANY", COUNTS_FOR_COMPANY));

  /** From a day {@code $2} to a day {@code $3} of the metric {@code $4}. */
  static final String MONTHS_OF_PERSON =
      """
      select m.month, m.amount from result_month m
      where m.metric = (select number from metric where key = $4) and m.owner_id = $1
        and m.month between $2 and $3 and m.amount <> 0
      """;

  static final String MONTHS_OF_GROUP = months("result_day d", earned());

  /** Of the product {@code $5}, the class {@code $6} and the customer {@code $7}. */
  static final String MONTHS_OF_PERSON_IN_SEGMENT =
      months(COUNTING, "d.owner_id = $1 and " + inSegment(5));

  static final String MONTHS_OF_GROUP_IN_SEGMENT =
      months(COUNTING, earned() + " and " + inSegment(5));

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

  private static String entries(String source) {
    return complete(
        """
        select b.subject, b.owner_id, b.day, b.amount, b.event_id
        from (SOURCE) b
        where (b.day, b.subject, b.owner_id) > ($9, $10, $11)
        order by b.day, b.subject, b.owner_id
        limit $12
        """
            .replace("SOURCE", source));
  }

  private static String months(String source, String earned) {
    return """
    select date_trunc('month', d.day)::date as month, sum(d.amount) as amount
    from SOURCE
    where d.metric = (select number from metric where key = $4) and d.day between $2 and $3
      and EARNED
    group by 1 having sum(d.amount) <> 0
    """
        .replace("SOURCE", source)
        .replace("EARNED", earned);
  }

  /**
   * Of the segment that three parameters say from this one on. Who is of a class is known as of
   * now.
   */
  private static String inSegment(int first) {
    return """
    ($1::uuid is null or d.product_id = $1)
      and ($3::uuid is null or d.customer_id = $3)
      and ($2::text is null or exists (
        select from result_customer c
        where c.customer_id = d.customer_id and c.customer_class = $2))
    """
        .replace("$3", "$" + (first + 2))
        .replace("$2", "$" + (first + 1))
        .replace("$1", "$" + first);
  }

  static String complete(String query) {
    return query
        .replace("GROUPS", groups())
        .replace("IN_SEGMENT", inSegment(6))
        .replace("LATE", late())
        .replace("METRIC", METRIC)
        .replace("MONTHS", MONTHS);
  }
}

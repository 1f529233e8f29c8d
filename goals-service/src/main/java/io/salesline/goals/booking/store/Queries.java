package io.salesline.goals.booking.store;

/**
 * The questions asked of booked results, each of a person or of a group: {@code $1}; from the first
 * of a month {@code $2} to a day {@code $3}; the month ends on {@code $4}.
 */
final class Queries {

  /** A person has at most 31 days. */
  static final String SUM_OF_PERSON =
      sum(
          """
          select sum(d.deals) as deals, sum(d.amount) as amount from booked_day d
          where d.owner_id = $1 and d.day between $2 and least($3::date, $4::date)
          """);

  /**
   * Of those who belonged to the group all month, the month less the days after {@code $3}; of
   * those who came or went, the days between. The company earns whatever is booked.
   */
  static final String SUM_OF_GROUP =
      sum(
          """
          with %s, whole as (
            select member_id from belonging where first = $2::date and last = $4::date
          )
          select sum(m.deals) as deals, sum(m.amount) as amount
          from whole w join booked_month m on m.owner_id = w.member_id and m.month = $2
          union all
          select -sum(d.deals), -sum(d.amount)
          from whole w join booked_day d on d.owner_id = w.member_id and d.day > $3 and d.day <= $4
          where $3::date < $4::date and d.day >= $2
          union all
          select sum(d.deals), sum(d.amount)
          from belonging g join booked_day d on d.owner_id = g.member_id
            and d.day between $2 and least($3::date, $4::date) and d.day between g.first and g.last
          where g.first > $2 or g.last < $4
          union all
          select sum(m.deals), sum(m.amount)
          from company join booked_month m on m.month = $2
          union all
          select -sum(d.deals), -sum(d.amount)
          from company join booked_day d on d.day > $3 and d.day between $2 and $4
          where $3::date < $4::date
          """
              .formatted(groups()));

  /** After day {@code $5} and deal {@code $6}, at most {@code $7}. */
  static final String DEALS_OF_PERSON =
      deals(
          """
          select * from booked_deal d
          where d.owner_id = $1 and d.closed_on between $2 and least($3::date, $4::date)
          """);

  static final String DEALS_OF_GROUP =
      deals(
          """
          with %s
          select d.* from belonging g join booked_deal d on d.owner_id = g.member_id
            and d.closed_on between $2 and least($3::date, $4::date) and d.closed_on between g.first and g.last
          union all
          (select d.* from company
            join booked_deal d on d.closed_on between $2 and least($3::date, $4::date)
            where (d.closed_on, d.opportunity_id) > ($5, $6)
            order by d.closed_on, d.opportunity_id limit $7)
          """
              .formatted(groups()));

  private Queries() {}

  /** Whoever belonged to the group in that month and from when to when; or that it is all. */
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
    )""";
  }

  private static String sum(String parts) {
    return """
    select coalesce(r.amount, 0) as amount, coalesce(r.deals, 0)::bigint as deals,
      m.change, m.changed_at
    from booking_model m,
      (select sum(p.amount) as amount, sum(p.deals) as deals from (%s) p) r
    """
        .formatted(parts);
  }

  private static String deals(String source) {
    return """
    select b.opportunity_id, b.owner_id, b.closed_on, b.amount
    from (%s) b
    where (b.closed_on, b.opportunity_id) > ($5, $6)
    order by b.closed_on, b.opportunity_id
    limit $7
    """
        .formatted(source);
  }
}

package io.salesline.reporting.question;

import io.salesline.reporting.sql.Bindings;

/**
 * Each owner's days cut into pieces that do not overlap and leave none out, one a key; so the items
 * add up to the total whatever the organisation looks like. Each is one or two common table
 * expressions that follow {@code asked} of {@link ResultDays}; the last is {@code piece (key,
 * owner_id, days, undated)}.
 */
public final class Pieces {

  /** The key of days on which an owner was in no such unit. */
  public static final String UNASSIGNED = "unassigned";

  /** An owner's days are one piece. */
  public static final String BY_OWNER = "piece as (select owner_id::text as key, * from asked)";

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

  private Pieces() {}

  /**
   * Also tells {@code assigned (owner_id, ancestor_id, days)}: who was in which unit when.
   *
   * @param kind team or region
   */
  public static String byUnit(String kind, Bindings bindings) {
    return BY_UNIT.formatted(bindings.add(kind));
  }
}

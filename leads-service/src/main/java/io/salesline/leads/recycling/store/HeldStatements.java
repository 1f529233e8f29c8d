package io.salesline.leads.recycling.store;

import io.salesline.leads.recycling.domain.RecordKind;
import io.salesline.platform.access.Scope;

/** How those are found that somebody holds, a kind a set. */
record HeldStatements(String count, String ids, String facts, String one) {

  /**
   * {@code r} is a limit of {@code HeldTables}; its {@code before} begins its {@code before_day}.
   */
  private static final String RULES =
      """
      exists (
        select from jsonb_to_recordset(cast(cast(:rules as text) as jsonb))
          as r(pool_id uuid, customer_class text, reason text, before timestamptz, before_day date,
            spares_open_deals boolean, won_before date)
        where r.pool_id = h.pool_id and %s)
      """;

  private static final String FREE =
      " and (e.until is null or e.until < :on)"
          + " and (h.protected_until is null or h.protected_until <= :begin) and ";

  private static final String EXEMPTION = " left join recycling_exemption e on e.record_id = h.id ";

  private static final HeldStatements LEADS =
      of(
          """
          'lead_id', h.id, 'pool_id', h.pool_id, 'owner_id', h.owner_id,
          'claimed_at', h.claimed_at, 'last_contacted_at', h.last_contacted_at,
          'exempt_until', e.until, 'protected_until', h.protected_until
          """,
          "from lead h"
              + EXEMPTION
              + "where h.status in ('claimed', 'qualified') and "
              + Scope.ownerIn("h.owner_id"),
          // Since when, as HeldLead has it; greatest() passes over what is null.
          """
          case r.reason
            when 'no-follow-up' then greatest(h.claimed_at, h.last_contacted_at)
            when 'no-opportunity' then h.claimed_at end < r.before
          """);

  private static final HeldStatements CUSTOMERS =
      of(
          """
          'customer_id', h.id, 'pool_id', h.pool_id, 'owner_id', h.owner_id,
          'customer_class', h.customer_class, 'owned_since', h.owned_since,
          'followed_up_on', f.followed_up_on, 'open_deal', coalesce(d.open_deal, false),
          'dealt_on', d.dealt_on, 'won_on', d.won_on,
          'exempt_until', e.until, 'protected_until', h.protected_until
          """,
          "from customer h"
              + EXEMPTION
              + """
                left join lateral (
                  select max(f.spent_on) as followed_up_on from customer_effort f
                  where f.customer_id = h.id and f.spent_on is not null) f on true
                left join lateral (
                  select bool_or(d.status = 'open') as open_deal,
                    max(greatest(d.opened_on, d.closed_on)) as dealt_on,
                    max(d.closed_on) filter (where d.status = 'won') as won_on
                  from customer_deal d where d.customer_id = h.id) d on true
                where h.owner_id is not null and h.status in ('prospect', 'active') and
                """
              + Scope.ownerIn("h.owner_id"),
          // Since when, as HeldCustomer has it, and what a rule spares.
          """
          r.customer_class = coalesce(h.customer_class, '')
          and h.owned_since < r.before
          and (case r.reason
            when 'no-follow-up' then f.followed_up_on
            when 'no-opportunity' then d.dealt_on
            when 'no-deal' then d.won_on end >= r.before_day) is not true
          and not (r.spares_open_deals and coalesce(d.open_deal, false))
          and (d.won_on >= r.won_before) is not true
          """);

  static HeldStatements of(RecordKind kind) {
    return switch (kind) {
      case LEAD -> LEADS;
      case CUSTOMER -> CUSTOMERS;
    };
  }

  /**
   * @param facts the fields of the row
   * @param held the tables, {@code h} being that of the kind, and who is held in the scope
   * @param due whether the time of the rule {@code r} has run out
   */
  private static HeldStatements of(String facts, String held, String due) {
    String select = "select cast(jsonb_build_object(" + facts + ") as text) ";
    String isDue = held + FREE + RULES.formatted(due);
    return new HeldStatements(
        "select count(*) " + isDue,
        "select h.id " + isDue + " and h.id > :after order by h.id limit :most",
        select
            + held
            + " and h.id in (select unnest(cast(cast(:ids as text) as uuid[]))) order by h.id",
        select + held + " and h.id = :id");
  }

  /** PostgreSQL looks again at what somebody changed before the lock was had. */
  String locking() {
    return ids + " for no key update of h";
  }
}

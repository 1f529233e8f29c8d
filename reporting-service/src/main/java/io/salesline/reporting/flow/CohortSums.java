package io.salesline.reporting.flow;

import io.salesline.reporting.flow.Stretches.Days;
import io.salesline.reporting.flow.Stretches.Edge;
import io.salesline.reporting.question.MonthsAndDays;
import io.salesline.reporting.question.Reach;
import io.salesline.reporting.sql.Bindings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/**
 * The counts of {@link CohortSql} for everybody, from what is summed by day and month of entry:
 * what they cost does not grow with the deals. Stays that last have no length yet and are read one
 * by one, as are the ends of stretches that are no whole days.
 */
final class CohortSums {

  private static final String WITH =
      """
      with span as materialized (
        select *, %14$s
        from unnest(%1$s::text[], %2$s::boolean[], %3$s::date[], %4$s::date[])
          as s (key, ripe, first, past)),
      edge as materialized (
        select * from unnest(%5$s::text[], %6$s::boolean[], %7$s::timestamptz[], %8$s::timestamptz[])
          as e (key, ripe, since, until)),
      entered as (
        select key, ripe, e.stage, e.first_entry, e.deals, e.next_days <= %9$s as next,
          e.beyond_days <= %9$s as beyond, e.lost_days <= %9$s as lost
        from span cross join lateral (
      %10$s) e),
      stayed as (
        select key, s.stage, s.tenths, s.deals
        from span cross join lateral (
      %11$s) s),
      cohort as (
        select edge.key, s.stage, s.first_entry, edge.ripe, s.next_days <= %9$s as next,
          s.beyond_days <= %9$s as beyond, s.lost_days <= %9$s as lost, s.left_at < %12$s as ended,
          tenths_until(s.entered_at, least(s.left_at, %12$s)) as tenths
        from edge cross join (%13$s) owner
        join stage_stay s on s.owner_id = owner.owner_id
          and s.entered_at >= edge.since and s.entered_at < edge.until)
      """;

  private static final String COUNTS =
      """
      select key, stage, null::int as tenths, 0::bigint as ended, 0::bigint as lasting,
        coalesce(sum(deals) filter (where first_entry and ripe), 0)::bigint as entered,
        coalesce(sum(deals) filter (where first_entry and ripe and next), 0)::bigint as next,
        coalesce(sum(deals) filter (where first_entry and ripe and beyond), 0)::bigint as beyond,
        coalesce(sum(deals) filter (where first_entry and ripe and lost and beyond is not true), 0)::bigint
          as lost,
        coalesce(sum(deals) filter (where first_entry and not ripe), 0)::bigint as young,
        coalesce(sum(deals) filter (where not first_entry), 0)::bigint as again, 0::bigint as untimed
      from entered group by key, stage having sum(deals) <> 0
      union all
      select key, stage, tenths, sum(deals)::bigint, 0, 0, 0, 0, 0, 0, 0, 0
      from stayed group by key, stage, tenths having sum(deals) <> 0
      union all
      select key, s.stage, tenths_until(s.entered_at, %1$s), 0, count(*), 0, 0, 0, 0, 0, 0, 0
      from span join stage_stay s on s.left_revision is null and s.first_entry
        and s.entered_at >= span.first::timestamp at time zone 'UTC'
        and s.entered_at < span.past::timestamp at time zone 'UTC'
      group by 1, 2, 3
      union all
      select '', stage, null, 0, 0, 0, 0, 0, 0, 0, 0, deals
      from entered_by_month where month is null and %2$s
      union all
      """;

  private CohortSums() {}

  /** Whether the sums know these cohorts: they hold what has become of deals by now. */
  static boolean tell(Cohort cohort, Key key) {
    return key != Key.OWNER
        && cohort.isUntilNow()
        && cohort.cut().isEverybody()
        && cohort.cut().isOfOwners();
  }

  static String counts(Cohort cohort, Key key, ZoneId zone, Bindings bindings) {
    var stretches = Stretches.of(cohort, key, zone);
    List<Days> days = stretches.days();
    List<Edge> edges = stretches.edges();
    String past = bindings.add(utc(cohort.past())) + "::timestamptz";
    return WITH.formatted(
            bindings.add(days.stream().map(Days::key).toArray(String[]::new)),
            bindings.add(days.stream().map(Days::ripe).toArray(Boolean[]::new)),
            bindings.add(days.stream().map(Days::first).toArray(LocalDate[]::new)),
            bindings.add(days.stream().map(Days::past).toArray(LocalDate[]::new)),
            bindings.add(edges.stream().map(Edge::key).toArray(String[]::new)),
            bindings.add(edges.stream().map(Edge::ripe).toArray(Boolean[]::new)),
            bindings.add(instants(edges.stream().map(Edge::since).toList())),
            bindings.add(instants(edges.stream().map(Edge::until).toList())),
            bindings.add(cohort.horizon()),
            ofDays("stage, first_entry, deals, next_days, beyond_days, lost_days", "entered"),
            ofDays("stage, tenths, deals", "stayed"),
            past,
            Reach.EVER,
            MonthsAndDays.BOUNDS)
        + COUNTS.formatted(past, key == Key.NOTHING)
        + CohortSql.COUNTS;
  }

  private static String ofDays(String columns, String table) {
    return MonthsAndDays.of(columns, table, "entered_on", "true");
  }

  private static OffsetDateTime[] instants(List<Instant> instants) {
    return instants.stream().map(CohortSums::utc).toArray(OffsetDateTime[]::new);
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}

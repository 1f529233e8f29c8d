package io.salesline.reporting.flow;

import io.salesline.reporting.question.Period;
import io.salesline.reporting.question.ResultDays;
import io.salesline.reporting.sql.Bindings;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * One read of the stays' covering index, an owner's span of days after the other. A cohort's counts
 * come by stage and by how long its members stayed, in tenths of a day.
 */
final class CohortSql {

  private static final String COHORT =
      """
      asked as (%1$s),
      span as materialized (
        select owner_id,
          coalesce(lower(days)::timestamp at time zone %2$s, '-infinity') as since,
          least(coalesce(upper(days)::timestamp at time zone %2$s, 'infinity'), %3$s) as until
        from (select owner_id, unnest(days) as days from asked) ranges),
      cohort as (
        select %4$s as key, s.opportunity_id, s.stage, s.first_entry, s.entered_at < %5$s as ripe,
          s.next_days <= %6$s as next, s.beyond_days <= %6$s as beyond, s.lost_days <= %6$s as lost,
          s.left_at < %3$s as ended,
          tenths_until(s.entered_at, least(s.left_at, %3$s)) as tenths
        from span
        join stage_stay s on s.owner_id = span.owner_id
          and s.entered_at >= span.since and s.entered_at < span.until
        %7$s)\
      """;

  private static final String OF_PRODUCT =
      "join deal d on d.opportunity_id = s.opportunity_id and d.product_id = %s";

  /** Of what {@code cohort} holds. */
  static final String COUNTS =
      """
      select key, stage,
        case when first_entry then tenths end as tenths,
        count(*) filter (where first_entry and ended) as ended,
        count(*) filter (where first_entry and ended is not true) as lasting,
        count(*) filter (where first_entry and ripe) as entered,
        count(*) filter (where first_entry and ripe and next) as next,
        count(*) filter (where first_entry and ripe and beyond) as beyond,
        count(*) filter (where first_entry and ripe and lost and beyond is not true) as lost,
        count(*) filter (where first_entry and not ripe) as young,
        count(*) filter (where not first_entry) as again,
        0::bigint as untimed
      from cohort s group by 1, 2, 3\
      """;

  /** Whose day nobody knows belongs where no day is left out, as with closings. */
  private static final String UNTIMED =
      """

      union all
      select '', s.stage, null, 0, 0, 0, 0, 0, 0, 0, 0, count(*)
      from (%s) ever
      join stage_stay s on s.owner_id = ever.owner_id and s.entered_at is null and s.first_entry
      %s
      where ever.undated group by s.stage\
      """;

  /** What the members that have had the horizon brought, a stage. */
  private static final String REVENUE =
      """
      select s.stage, sum(d.amount) as revenue
      from cohort s join deal d on d.opportunity_id = s.opportunity_id and d.status = 'won'
      where s.first_entry and s.ripe group by s.stage\
      """;

  private CohortSql() {}

  static String counts(Cohort cohort, Key key, ZoneId zone, Bindings bindings) {
    if (CohortSums.tell(cohort, key)) {
      return CohortSums.counts(cohort, key, zone, bindings);
    }
    String counts = with(cohort, key, zone, bindings) + COUNTS;
    return key == Key.NOTHING
        ? counts
            + UNTIMED.formatted(
                ResultDays.select(cohort.cut(), Period.ALWAYS, null, bindings),
                ofProduct(cohort, bindings))
        : counts;
  }

  static String revenue(Cohort cohort, ZoneId zone, Bindings bindings) {
    return with(cohort, Key.NOTHING, zone, bindings) + REVENUE;
  }

  private static String with(Cohort cohort, Key key, ZoneId zone, Bindings bindings) {
    String place = bindings.add(zone.getId()) + "::text";
    return "with "
        + COHORT.formatted(
            ResultDays.select(cohort.cut(), cohort.entered(), null, bindings),
            place,
            timestamp(cohort.past(), bindings),
            key.expression(place),
            timestamp(cohort.ripeBefore(), bindings),
            bindings.add(cohort.horizon()),
            ofProduct(cohort, bindings));
  }

  private static String ofProduct(Cohort cohort, Bindings bindings) {
    return cohort.cut().product() == null
        ? ""
        : OF_PRODUCT.formatted(bindings.add(cohort.cut().product()));
  }

  private static String timestamp(Instant instant, Bindings bindings) {
    return bindings.add(instant.atOffset(ZoneOffset.UTC)) + "::timestamptz";
  }
}

package io.salesline.reporting.question;

import io.salesline.reporting.sql.Bindings;

/**
 * Whose results of which days belong to a cut. Results follow the unit in which their owner was on
 * the business day, not the unit of today.
 */
public final class ResultDays {

  private static final String ALWAYS = "datemultirange(daterange(null, null))";

  private ResultDays() {}

  /**
   * A select of {@code owner_id, days datemultirange, undated}, an owner once; {@code undated} says
   * that results without a date count too, which is so where no day is left out.
   *
   * @param unassigned a kind of unit, to keep only the days on which the owner was in none; else
   *     null
   */
  public static String select(Cut cut, Period period, String unassigned, Bindings bindings) {
    String asked =
        "select owner_id, %s as days from %s%s%s"
            .formatted(
                days(cut, period, bindings),
                seen(cut, bindings),
                within(cut, bindings),
                whose(cut, bindings));
    return unassigned == null
        ? "select owner_id, days, days = %s as undated from (%s) asked".formatted(ALWAYS, asked)
        : """
          select owner_id, asked.days - coalesce(assigned.days, '{}') as days,
            asked.days = %s as undated
          from (%s) asked left join assigned_results(%s) assigned using (owner_id)"""
            .formatted(ALWAYS, asked, bindings.add(unassigned));
  }

  /** The same for a reach; of everybody the owner is null. */
  public static String select(Reach reach, Cut cut, Period period, Bindings bindings) {
    return switch (reach) {
      case OWNERS -> select(cut, period, null, bindings);
      case EVERYBODY ->
          "select null::uuid as owner_id, %s as days, %s as undated"
              .formatted(period.isAlways() ? ALWAYS : days(period, bindings), period.isAlways());
    };
  }

  private static String days(Cut cut, Period period, Bindings bindings) {
    String days = cut.unit() == null ? "seen.days" : "seen.days * within.days";
    return period.isAlways() ? days : days + " * " + days(period, bindings);
  }

  /** A period as a multirange. */
  public static String days(Period period, Bindings bindings) {
    return "datemultirange(daterange(%s::date, %s::date, '[]'))"
        .formatted(bindings.add(period.from()), bindings.add(period.to()));
  }

  /** Whoever ever had a deal has cells in the rollup, known to the organisation or not. */
  private static String seen(Cut cut, Bindings bindings) {
    if (!cut.scope().all()) {
      String caller = bindings.add(cut.scope().member());
      String today = bindings.add(cut.scope().today());
      return "seen_results(%s, %s) seen".formatted(caller, today);
    }
    return cut.member() == null
        ? "(select owner_id, %s as days from (%s) ever) seen".formatted(ALWAYS, Reach.EVER)
        : "(select %s::uuid as owner_id, %s as days) seen"
            .formatted(bindings.add(cut.member()), ALWAYS);
  }

  private static String within(Cut cut, Bindings bindings) {
    return cut.unit() == null
        ? ""
        : " join unit_results(%s) within using (owner_id)".formatted(bindings.add(cut.unit()));
  }

  private static String whose(Cut cut, Bindings bindings) {
    return cut.member() == null ? "" : " where owner_id = " + bindings.add(cut.member());
  }
}

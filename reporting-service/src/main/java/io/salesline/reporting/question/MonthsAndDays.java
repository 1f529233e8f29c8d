package io.salesline.reporting.question;

/**
 * How what is summed by month and by day is read within spans of days: whole months from the
 * months, their ragged ends from the days. The tables are called {@code <name>_by_month (month, …)}
 * and {@code <name>_by_day}, alike but for the day.
 */
public final class MonthsAndDays {

  /** Columns that follow {@code first} and {@code past}, the first day after, of a span. */
  public static final String BOUNDS =
      """
      date_trunc('month', (first + interval '1 month - 1 day')::timestamp)::date as months_first,
      date_trunc('month', past::timestamp)::date as months_past\
      """;

  private static final String READ =
      """
      select %1$s, month as %4$s from %2$s_by_month c
      where %3$s and c.month >= span.months_first and c.month < span.months_past
      union all
      select %1$s, %4$s from %2$s_by_day c
      where %3$s and c.%4$s >= span.first and c.%4$s < least(span.months_first, span.past)
      union all
      select %1$s, %4$s from %2$s_by_day c
      where %3$s and c.%4$s < span.past and c.%4$s >= greatest(span.months_first, span.months_past)\
      """;

  private MonthsAndDays() {}

  /**
   * A select to be joined laterally to a {@code span} with {@link #BOUNDS}; beside the columns it
   * has the day, right to the month.
   *
   * @param name of the two tables
   * @param day what the days' column is called
   * @param condition on a row {@code c} of either
   */
  public static String of(String columns, String name, String day, String condition) {
    return READ.formatted(columns, name, condition, day);
  }
}

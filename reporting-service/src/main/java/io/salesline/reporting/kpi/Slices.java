package io.salesline.reporting.kpi;

import io.salesline.reporting.question.ClosingCells;
import io.salesline.reporting.question.Cut;
import io.salesline.reporting.question.Period;
import io.salesline.reporting.question.Pieces;
import io.salesline.reporting.question.Reach;
import io.salesline.reporting.question.ResultDays;
import io.salesline.reporting.sql.Bindings;
import java.util.stream.Collectors;

/**
 * What the measures of a cut are sliced by, as parts of a statement. No slice overlaps another.
 *
 * @param reach which rows a span reaches
 * @param cells common table expressions up to {@code span} and {@code cell} of {@link ClosingCells}
 * @param cellKey the slice of a cell, over {@code key} and {@code closed_on}
 * @param factKey the slice of a deal, over {@code span} and a deal {@code d}
 * @param since the first day of a slice, over the same, where it is one of time and of everybody,
 *     so that sums tell what else is counted deal by deal; else null
 * @param standing a select of {@code key, deals, amount} of what stands open now
 * @param shown what a slice is called, over {@code key}: ids and days are counted faster than texts
 */
record Slices(
    Reach reach,
    String cells,
    String cellKey,
    String factKey,
    String since,
    String standing,
    String shown) {

  private static final String MONTH = "date_trunc('month', %s::timestamp)::date";

  private static final String OF_TERMS =
      """
      term as (select * from (values %s) term (name, days)),
      piece as (
        select term.name as key, owner_id, asked.days * term.days as days, false as undated
        from asked cross join term)""";

  /** A slice for the asked period and each that it is compared with. */
  static Slices ofTerms(Terms terms, Cut cut, Bindings bindings) {
    Reach reach = Reach.of(cut);
    String values =
        terms.all().stream()
            .map(
                term ->
                    "('%s', %s)".formatted(term.name(), ResultDays.days(term.period(), bindings)))
            .collect(Collectors.joining(", "));
    return new Slices(
        reach,
        "%s, %s, %s"
            .formatted(
                asked(reach, Period.ALWAYS, cut, bindings),
                OF_TERMS.formatted(values),
                ClosingCells.with(reach, cut, bindings)),
        "key",
        "span.key",
        isSummed(cut) ? "span.first" : null,
        Standing.of(cut, "'" + Terms.ASKED + "'", bindings),
        "key");
  }

  static Slices of(By by, Period period, Cut cut, Bindings bindings) {
    return switch (by) {
      case REGION, TEAM ->
          ofPieces(
              Pieces.byUnit(by.key(), bindings),
              Standing.ofUnits(cut, bindings),
              period,
              cut,
              bindings);
      case MEMBER ->
          ofPieces(Pieces.BY_OWNER, Standing.ofMembers(cut, bindings), period, cut, bindings);
      case PRODUCT -> ofFacts("product_id", period, cut, bindings);
      case CUSTOMER -> ofFacts("customer_id", period, cut, bindings);
      case MONTH -> ofMonths(period, cut, bindings);
    };
  }

  private static Slices ofPieces(
      String pieces, String standing, Period period, Cut cut, Bindings bindings) {
    String asked = asked(Reach.OWNERS, period, cut, bindings);
    String cells = "%s, %s, %s".formatted(asked, pieces, ClosingCells.with(cut, bindings));
    return new Slices(Reach.OWNERS, cells, "key", "span.key", null, standing, "key");
  }

  private static Slices ofFacts(String column, Period period, Cut cut, Bindings bindings) {
    Reach reach = Reach.of(cut);
    String key = "coalesce(d.%s, %s)".formatted(column, Reach.NOBODY);
    return new Slices(
        reach,
        "%s, %s, %s"
            .formatted(
                asked(reach, period, cut, bindings),
                Pieces.BY_OWNER,
                ClosingCells.ofFacts(key, reach, cut, bindings)),
        "key",
        key,
        null,
        Standing.ofFacts(cut, key, bindings),
        "coalesce(nullif(key, %s)::text, 'none')".formatted(Reach.NOBODY));
  }

  private static Slices ofMonths(Period period, Cut cut, Bindings bindings) {
    Reach reach = Reach.of(cut);
    return new Slices(
        reach,
        "%s, %s, %s"
            .formatted(
                asked(reach, period, cut, bindings),
                Pieces.BY_OWNER,
                ClosingCells.with(reach, cut, bindings)),
        MONTH.formatted("closed_on"),
        MONTH.formatted("d.closed_on"),
        isSummed(cut) ? "greatest(span.first, %s)".formatted(MONTH.formatted("d.closed_on")) : null,
        Standing.NOTHING,
        "to_char(key, 'YYYY-MM')");
  }

  private static boolean isSummed(Cut cut) {
    return cut.isEverybody() && cut.isOfOwners();
  }

  private static String asked(Reach reach, Period period, Cut cut, Bindings bindings) {
    return "asked as (%s)".formatted(ResultDays.select(reach, cut, period, bindings));
  }
}

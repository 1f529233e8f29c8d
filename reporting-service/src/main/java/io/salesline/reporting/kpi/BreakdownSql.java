package io.salesline.reporting.kpi;

import io.salesline.platform.problem.Refusal;
import io.salesline.platform.web.Cursor;
import io.salesline.reporting.sql.Bindings;
import java.util.Optional;

/** A page of rows, each named. */
final class BreakdownSql {

  /**
   * Months in their order, others by sales; the key breaks ties, so pages neither repeat nor skip.
   */
  private static final String OF_PAGE =
      """
      select c.change, page.*, page.rank::text as place, %s as label from model_change c left join (
        select * from (select %s as rank, item.* from item) ranked
        where true%s order by rank desc, key limit %s) page on true
      %s order by rank desc, page.key
      """;

  private BreakdownSql() {}

  /**
   * @param after empty for the beginning
   * @param limit one more than the page shows
   */
  static String of(
      Breakdowns.Asked asked, boolean sums, Optional<Cursor> after, int limit, Bindings bindings) {
    By by = asked.by();
    Slices slices = Slices.of(by, asked.period(), asked.cut(), bindings);
    return MeasureSql.items(slices, asked.cut(), sums, bindings)
        + OF_PAGE.formatted(
            label(by),
            by == By.MONTH ? "0::numeric" : "sales",
            after.map(place -> after(place, bindings)).orElse(""),
            limit,
            names(by));
  }

  private static String after(Cursor place, Bindings bindings) {
    if (!place.text(0).matches("-?\\d{1,24}(\\.\\d{1,4})?")) {
      throw Refusal.malformed("cursor-malformed");
    }
    String rank = bindings.add(place.text(0)) + "::text::numeric";
    String key = bindings.add(place.text(1));
    return " and (rank < %1$s or rank = %1$s and key > %2$s)".formatted(rank, key);
  }

  private static String label(By by) {
    return switch (by) {
      case MEMBER -> "named.full_name";
      case REGION, TEAM, CUSTOMER -> "named.name";
      case PRODUCT -> "named.code";
      case MONTH -> "page.key";
    };
  }

  private static String names(By by) {
    return switch (by) {
      case MEMBER -> "left join access_profile named on named.member_id::text = page.key";
      case REGION, TEAM -> "left join access_unit named on named.unit_id::text = page.key";
      case CUSTOMER -> "left join customer named on named.customer_id::text = page.key";
      case PRODUCT -> "left join product named on named.product_id::text = page.key";
      case MONTH -> "";
    };
  }
}

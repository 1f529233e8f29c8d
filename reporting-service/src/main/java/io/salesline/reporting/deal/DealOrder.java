package io.salesline.reporting.deal;

import io.salesline.platform.problem.Refusal;
import io.salesline.platform.web.Cursor;
import io.salesline.reporting.sql.Bindings;
import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How a list of deals is sorted; the id breaks ties, so that pages neither repeat nor skip. */
enum DealOrder {
  /** Largest first. */
  AMOUNT("-amount", "d.amount", "numeric", null),
  /** Latest closed first; those without a close date last. */
  CLOSED_ON("-closed_on", DealOrder.DAY_CLOSED, "date", "-infinity"),
  /** Soonest expected first; those of which none is expected last. */
  EXPECTED_CLOSE(
      "expected_close", "coalesce(d.expected_close, 'infinity'::date)", "date", "infinity"),
  /** Longest in their stage first, so those that rot; whose entry is not told last. */
  STAGE_ENTERED_AT(
      "stage_entered_at",
      "coalesce(d.stage_entered_at, 'infinity'::timestamptz)",
      "timestamptz",
      "infinity");

  /** As the indexes have it. */
  static final String DAY_CLOSED = "coalesce(d.closed_on, '-infinity'::date)";

  private static final int LAST_YEAR = 9999;

  private final String key;
  private final String column;
  private final String type;
  private final String without;

  /**
   * @param without the place of a deal that has no such day; null where each has one
   */
  DealOrder(String key, String column, String type, String without) {
    this.key = key;
    this.column = column;
    this.type = type;
    this.without = without;
  }

  static List<String> keys() {
    return Arrays.stream(values()).map(DealOrder::key).toList();
  }

  static DealOrder of(String key) {
    return Arrays.stream(values()).filter(order -> order.key.equals(key)).findFirst().orElseThrow();
  }

  String key() {
    return key;
  }

  /** True of what is indexed for deals that stand in a stage, and for no others. */
  boolean isOfStanding() {
    return this == EXPECTED_CLOSE || this == STAGE_ENTERED_AT;
  }

  String orderBy() {
    String direction = isDescending() ? "desc" : "asc";
    return "order by %1$s %2$s, d.opportunity_id %2$s".formatted(column, direction);
  }

  /** The condition of coming after the cursor; empty on the first page. */
  String after(Optional<Cursor> cursor, Bindings bindings) {
    return cursor
        .map(
            place ->
                " and (%s, d.opportunity_id) %s (%s::text::%s, %s)"
                    .formatted(
                        column,
                        isDescending() ? "<" : ">",
                        bindings.add(checked(place)),
                        type,
                        bindings.add(place.uuid(1))))
        .orElse("");
  }

  /** The place of a deal in the list. */
  String cursor(Row row) {
    Object place =
        switch (this) {
          case AMOUNT -> row.getBigDecimal("amount").stripTrailingZeros().toPlainString();
          case CLOSED_ON -> row.getLocalDate("closed_on");
          case EXPECTED_CLOSE -> row.getLocalDate("expected_close");
          case STAGE_ENTERED_AT -> instant(row.getOffsetDateTime("stage_entered_at"));
        };
    return Cursor.encode(place == null ? without : place, row.getUUID("opportunity_id"));
  }

  private boolean isDescending() {
    return key.startsWith("-");
  }

  private static Object instant(OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }

  private String checked(Cursor place) {
    String text = place.text(0);
    if (text.equals(without)) {
      return text;
    }
    boolean readable =
        switch (this) {
          case AMOUNT -> isNumber(text);
          case CLOSED_ON, EXPECTED_CLOSE -> isYear(place.date(0).getYear());
          case STAGE_ENTERED_AT -> isYear(place.instant(0).atOffset(ZoneOffset.UTC).getYear());
        };
    if (!readable) {
      throw Refusal.malformed("cursor-malformed");
    }
    return text;
  }

  private static boolean isNumber(String text) {
    return text.matches("-?\\d{1,22}(\\.\\d{1,4})?") && new BigDecimal(text).scale() <= 4;
  }

  private static boolean isYear(int year) {
    return year > 0 && year <= LAST_YEAR;
  }
}

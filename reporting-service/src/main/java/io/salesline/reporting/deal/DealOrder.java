package io.salesline.reporting.deal;

import io.salesline.platform.web.Cursor;
import io.salesline.reporting.sql.Bindings;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How a list of deals is sorted; the id breaks ties, so that pages neither repeat nor skip. */
enum DealOrder {
  /** Largest first. */
  AMOUNT("-amount", "d.amount", "numeric"),
  /** Latest closed first; those without a close date last. */
  CLOSED_ON("-closed_on", DealOrder.DAY_CLOSED, "date");

  /** As the indexes have it. */
  static final String DAY_CLOSED = "coalesce(d.closed_on, '-infinity'::date)";

  private final String key;
  private final String column;
  private final String type;

  DealOrder(String key, String column, String type) {
    this.key = key;
    this.column = column;
    this.type = type;
  }

  static List<String> keys() {
    return Arrays.stream(values()).map(order -> order.key).toList();
  }

  static DealOrder of(String key) {
    return Arrays.stream(values()).filter(order -> order.key.equals(key)).findFirst().orElseThrow();
  }

  String orderBy() {
    return "order by %s desc, d.opportunity_id desc".formatted(column);
  }

  /** What the cursor keeps of a row, beside its id. */
  String position() {
    return column + "::text as position";
  }

  /** The condition of coming after the cursor; empty on the first page. */
  String after(Optional<Cursor> cursor, Bindings bindings) {
    return cursor
        .map(
            place ->
                " and (%s, d.opportunity_id) < (%s::text::%s, %s)"
                    .formatted(
                        column, bindings.add(checked(place)), type, bindings.add(place.uuid(1))))
        .orElse("");
  }

  private String checked(Cursor place) {
    boolean readable = this == AMOUNT ? isNumber(place.text(0)) : isDay(place);
    return readable ? place.text(0) : place.date(0).toString();
  }

  private static boolean isNumber(String text) {
    return text.matches("-?\\d{1,22}(\\.\\d{1,4})?") && new BigDecimal(text).scale() <= 4;
  }

  private static boolean isDay(Cursor place) {
    return place.text(0).equals("-infinity") || !place.date(0).toString().isEmpty();
  }
}

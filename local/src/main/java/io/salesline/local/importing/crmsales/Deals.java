package io.salesline.local.importing.crmsales;

import io.salesline.local.client.Amount;
import io.salesline.local.client.HistoryItem;
import io.salesline.local.importing.csv.Row;
import io.salesline.local.importing.csv.RowRejected;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads deals in the order of their file. */
final class Deals {

  private final String currency;
  private final Set<String> seen = new HashSet<>();

  /** Where a deal stands here. What was lost is told to be lost, not from which stage on. */
  private enum Stage {
    PROSPECTING("lead-screening", "open"),
    ENGAGING("first-contact", "open"),
    WON("delivery-collection", "won"),
    LOST("first-contact", "lost");

    private final String key;
    private final String status;

    Stage(String key, String status) {
      this.key = key;
      this.status = status;
    }

    static Stage of(String written) {
      try {
        return valueOf(written.toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException unknown) {
        throw new RowRejected("stage-unknown", written);
      }
    }
  }

  /**
   * @param currency of the amounts, which the files do not say
   */
  Deals(String currency) {
    this.currency = currency;
  }

  /**
   * @throws RowRejected when it cannot be understood, or was there before
   */
  HistoryItem read(Row row) {
    String id = row.required("opportunity_id");
    if (!seen.add(id)) {
      throw new RowRejected("deal-twice", id);
    }
    Stage stage = Stage.of(row.required("deal_stage"));
    String product = Spellings.product(row.get("product"));
    Amount value = Fields.amount(row, "close_value", currency);
    return new HistoryItem(
        id,
        name(product, row.get("account")),
        new Person(row.required("sales_agent")).username(),
        row.get("account"),
        product,
        stage.key,
        stage.status,
        value,
        text(Fields.day(row, "engage_date")),
        text(Fields.day(row, "close_date")),
        null);
  }

  private static String name(String product, String account) {
    String name =
        Stream.of(product, account).filter(Objects::nonNull).collect(Collectors.joining(", "));
    return name.isEmpty() ? null : name;
  }

  private static String text(LocalDate day) {
    return day == null ? null : day.toString();
  }
}

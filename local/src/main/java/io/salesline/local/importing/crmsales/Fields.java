package io.salesline.local.importing.crmsales;

import io.salesline.local.client.Amount;
import io.salesline.local.importing.csv.Row;
import io.salesline.local.importing.csv.RowRejected;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Pattern;

/** Values of fields as the files write them. Empty ones are null. */
final class Fields {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("M/d/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
  private static final Pattern DECIMAL = Pattern.compile("\\d{1,15}(\\.\\d{1,4})?");

  private Fields() {}

  /** Month, day and year, such as {@code 3/1/2017}. */
  static LocalDate day(Row row, String column) {
    String text = row.get(column);
    if (text == null) {
      return null;
    }
    try {
      return LocalDate.parse(text, DAY);
    } catch (DateTimeException notADay) {
      throw new RowRejected("not-a-day", column, text);
    }
  }

  static Amount amount(Row row, String column, String currency) {
    String text = row.get(column);
    if (text != null && !DECIMAL.matcher(text).matches()) {
      throw new RowRejected("not-an-amount", column, text);
    }
    return text == null ? null : new Amount(text, currency);
  }
}

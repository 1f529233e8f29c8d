package io.salesline.local.importing.crmsales;

import io.salesline.local.importing.csv.CsvSource;
import io.salesline.local.importing.csv.Row;
import io.salesline.local.importing.csv.RowRejected;
import io.salesline.local.importing.csv.Rows;
import java.io.IOException;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * A first look at the deals.
 *
 * @param rows how many there are, readable or not
 * @param first the first day that any of them names; null where none does
 */
record Survey(long rows, LocalDate first) {

  static Survey of(CsvSource deals) throws IOException {
    Survey survey = new Survey(0, null);
    try (Rows rows = deals.rows()) {
      for (Rows.Found found = rows.next(); found != null; found = rows.next()) {
        survey = survey.with(found.row());
      }
    }
    return survey;
  }

  private Survey with(Row row) {
    LocalDate earliest = first;
    if (row != null) {
      for (LocalDate day : days(row)) {
        earliest = earliest == null || day.isBefore(earliest) ? day : earliest;
      }
    }
    return new Survey(rows + 1, earliest);
  }

  private static Iterable<LocalDate> days(Row row) {
    return Stream.of("engage_date", "close_date")
            .map(column -> dayOrNull(row, column))
            .filter(day -> day != null)
        ::iterator;
  }

  private static LocalDate dayOrNull(Row row, String column) {
    try {
      return Fields.day(row, column);
    } catch (RowRejected later) {
      return null;
    }
  }

  /** The day since when everybody is where they are: before any deal. Null where none has a day. */
  LocalDate beginning() {
    return first == null ? null : first.withDayOfMonth(1);
  }
}

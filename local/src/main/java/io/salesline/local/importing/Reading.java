package io.salesline.local.importing;

import io.salesline.local.importing.csv.CsvSource;
import io.salesline.local.importing.csv.Rejection;
import io.salesline.local.importing.csv.Row;
import io.salesline.local.importing.csv.RowRejected;
import io.salesline.local.importing.csv.Rows;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads a file that fits into memory; what cannot be understood is kept account of. */
public final class Reading {

  private final Account account;

  public Reading(Account account) {
    this.account = account;
  }

  /**
   * @param meaning throws {@link RowRejected} for a row that has none
   */
  public <T> List<Sourced<T>> all(CsvSource source, Kind kind, Function<Row, T> meaning)
      throws IOException {
    List<Sourced<T>> items = new ArrayList<>();
    try (Rows rows = source.rows()) {
      for (Rows.Found found = rows.next(); found != null; found = rows.next()) {
        Understood<T> understood = understand(found, meaning);
        if (understood.item() == null) {
          account.reject(kind, understood.rejection());
        } else {
          items.add(understood.item());
        }
      }
    }
    return items;
  }

  /**
   * What a row means.
   *
   * @param item null where it was rejected
   * @param rejection null where it was not
   */
  public record Understood<T>(Sourced<T> item, Rejection rejection) {}

  public static <T> Understood<T> understand(Rows.Found found, Function<Row, T> meaning) {
    if (found.rejection() != null) {
      return new Understood<>(null, found.rejection());
    }
    try {
      T item = meaning.apply(found.row());
      return new Understood<>(new Sourced<>(found.row(), item), null);
    } catch (RowRejected why) {
      return new Understood<>(null, Rejection.of(found.row(), why));
    }
  }
}

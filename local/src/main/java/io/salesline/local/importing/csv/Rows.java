package io.salesline.local.importing.csv;

import io.salesline.local.text.Failure;
import io.salesline.local.text.Failure.Reason;
import java.io.Closeable;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads a file once, from its first row to its last. */
public final class Rows implements Closeable {

  private final String file;
  private final Records records;
  private final List<String> header;

  private Rows(String file, Records records, List<String> header) {
    this.file = file;
    this.records = records;
    this.header = header;
  }

  /**
   * What a row turned out to be: readable or not.
   *
   * @param row null where it is not
   * @param rejection null where it is
   */
  public record Found(Row row, Rejection rejection) {}

  static Rows begin(String file, Records records) throws IOException {
    Records.Entry first = records.next();
    List<String> header = first == null || first.fields() == null ? List.of() : first.fields();
    return new Rows(file, records, header.stream().map(Rows::column).toList());
  }

  private static String column(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws Failure in one sentence when one is missing
   */
  void requireColumns(List<String> columns) {
    List<String> missing = columns.stream().filter(column -> !header.contains(column)).toList();
    if (!missing.isEmpty()) {
      throw new Failure(Reason.USAGE, "import.column-missing", file, String.join(", ", missing));
    }
  }

  /** Null after the last row. */
  public Found next() throws IOException {
    Records.Entry entry = records.next();
    if (entry == null) {
      return null;
    }
    if (entry.why() != null) {
      return rejected(entry, entry.why());
    }
    int found = entry.fields().size();
    if (found != header.size()) {
      return rejected(entry, new RowRejected("field-count", header.size(), found));
    }
    return new Found(new Row(file, entry.line(), entry.text(), byColumn(entry.fields())), null);
  }

  private Found rejected(Records.Entry entry, RowRejected why) {
    return new Found(
        null, new Rejection(file, entry.line(), why.code(), why.getMessage(), entry.text()));
  }

  private Map<String, String> byColumn(List<String> values) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (int i = 0; i < values.size(); i++) {
      String value = values.get(i).strip();
      if (!value.isEmpty()) {
        fields.put(header.get(i), value);
      }
    }
    return fields;
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}

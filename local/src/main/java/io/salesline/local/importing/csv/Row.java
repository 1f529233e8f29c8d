package io.salesline.local.importing.csv;

import java.util.Map;

/**
 * One row of a file.
 *
 * @param file its name
 * @param line at which the row begins, from 1
 * @param text as it stands in the file
 * @param fields by column, without surrounding space; those that are empty are left out
 */
public record Row(String file, long line, String text, Map<String, String> fields) {

  public Row {
    fields = Map.copyOf(fields);
  }

  /** Null for an empty field. */
  public String get(String column) {
    return fields.get(column);
  }

  /**
   * @throws RowRejected when the field is empty
   */
  public String required(String column) {
    String value = get(column);
    if (value == null) {
      throw new RowRejected("field-missing", column);
    }
    return value;
  }
}

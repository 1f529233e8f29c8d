package io.salesline.local.importing.csv;

/**
 * A row that was not taken over.
 *
 * @param file its name
 * @param line at which the row begins, from 1
 * @param code why, for programs
 * @param reason why, for people
 * @param text the row as it stands in the file
 */
public record Rejection(String file, long line, String code, String reason, String text) {

  public static Rejection of(Row row, RowRejected why) {
    return new Rejection(row.file(), row.line(), why.code(), why.getMessage(), row.text());
  }
}

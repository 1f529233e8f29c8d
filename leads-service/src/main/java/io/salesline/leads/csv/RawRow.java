package io.salesline.leads.csv;

/**
 * A row as it stands in the file, before it is known whether its bytes are text.
 *
 * @param line in which it begins, from 1
 * @param end the offset of the byte after it, where the next row begins
 * @param endLine the line of that byte
 * @param bytes without the line's end; of a row that is too long only the beginning
 * @param flaw null for none
 */
public record RawRow(long line, long end, long endLine, byte[] bytes, Flaw flaw) {

  /** Why it cannot be read. */
  public enum Flaw {
    TOO_LONG,
    QUOTE_UNCLOSED
  }
}

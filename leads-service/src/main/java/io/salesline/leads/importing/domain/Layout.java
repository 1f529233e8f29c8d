package io.salesline.leads.importing.domain;

import io.salesline.leads.csv.Cells;
import io.salesline.leads.csv.Encoding;
import io.salesline.leads.csv.RawRow;
import io.salesline.leads.csv.RowCutter;
import io.salesline.platform.problem.Refusal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * How a file is to be read.
 *
 * @param delimiter between cells
 * @param header the names of its columns
 * @param firstRow the offset of the row after the header, and its line
 */
public record Layout(Encoding encoding, char delimiter, List<String> header, Place firstRow) {

  public static final List<Character> DELIMITERS = List.of(',', ';', '\t');
  public static final int MOST_COLUMNS = 200;
  private static final int MOST_NAME = 200;

  /**
   * @param offset of a row
   * @param line of it, from 1
   */
  public record Place(long offset, long line) {}

  /**
   * What the beginning of a file tells: the encoding, and the delimiter by which its first row has
   * the most cells.
   *
   * @throws Refusal 422 where its first row names no columns
   */
  public static Layout detect(byte[] head) {
    Encoding encoding = Encoding.detect(head);
    return DELIMITERS.stream()
        .map(delimiter -> read(head, encoding, delimiter))
        .max(Comparator.comparingInt(layout -> layout.header.size()))
        .map(Layout::checked)
        .orElseThrow();
  }

  /**
   * The same where somebody knows better.
   *
   * @throws Refusal 422 where its first row names no columns
   */
  public static Layout of(byte[] head, Encoding encoding, char delimiter) {
    return read(head, encoding, delimiter).checked();
  }

  private static Layout read(byte[] head, Encoding encoding, char delimiter) {
    int mark = encoding.markLength(head);
    var cutter = new RowCutter(encoding, delimiter, mark, 1);
    List<RawRow> rows = cutter.feed(Arrays.copyOfRange(head, mark, head.length));
    RawRow first =
        (rows.isEmpty() ? cutter.finish() : rows).stream().findFirst().orElseThrow(Layout::none);
    List<String> names = Cells.of(encoding.lenient(first.bytes()), delimiter).orElse(List.of());
    return new Layout(encoding, delimiter, names, new Place(first.end(), first.endLine()));
  }

  private Layout checked() {
    boolean named = header.stream().anyMatch(name -> !name.isBlank());
    if (!named || header.size() > MOST_COLUMNS || header.stream().anyMatch(Layout::isNoName)) {
      throw none();
    }
    return this;
  }

  private static boolean isNoName(String name) {
    return name.length() > MOST_NAME || name.chars().anyMatch(Character::isISOControl);
  }

  private static Refusal none() {
    return Refusal.unprocessable("header-missing", "most", MOST_COLUMNS);
  }
}

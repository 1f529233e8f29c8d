package io.salesline.local.importing.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Records of a CSV file. A quoted field may span lines, but not many: a quote that somebody forgot
 * to close costs its own line, not the rest of the file.
 */
final class Records implements Closeable {

  private static final int MOST_LINES = 20;

  private final Lines lines;
  private final Deque<Line> ahead = new ArrayDeque<>();

  Records(Lines lines) {
    this.lines = lines;
  }

  private record Line(long number, String text) {}

  /**
   * One record.
   *
   * @param fields null where they cannot be read
   * @param why null where they can
   */
  record Entry(long line, String text, List<String> fields, RowRejected why) {}

  /** The next record that is not an empty line; null at the end. */
  Entry next() throws IOException {
    Line first = line();
    while (first != null && first.text().isBlank()) {
      first = line();
    }
    return first == null ? null : entry(first);
  }

  private Entry entry(Line first) throws IOException {
    Optional<String> whole = completed(first);
    if (whole.isEmpty()) {
      return unreadable(first, "quote-open");
    }
    String text = whole.get();
    if (text.length() > Lines.LONGEST) {
      return unreadable(first, "too-long", Lines.LONGEST);
    }
    if (text.indexOf('\uFFFD') >= 0) {
      return unreadable(first, "not-utf-8");
    }
    return parsed(first, text);
  }

  /** The text from this line on until every quote is closed; empty where that does not happen. */
  private Optional<String> completed(Line first) throws IOException {
    StringBuilder text = new StringBuilder(first.text());
    Deque<Line> taken = new ArrayDeque<>();
    long quotes = quotes(first.text());
    while (quotes % 2 != 0) {
      Line next = taken.size() < MOST_LINES ? line() : null;
      if (next == null) {
        taken.descendingIterator().forEachRemaining(ahead::addFirst);
        return Optional.empty();
      }
      taken.addLast(next);
      text.append('\n').append(next.text());
      quotes += quotes(next.text());
    }
    return Optional.of(text.toString());
  }

  private static long quotes(String text) {
    return text.chars().filter(character -> character == '"').count();
  }

  private static Entry parsed(Line first, String text) {
    try {
      List<String> fields =
          CsvReader.builder()
              .allowExtraCharsAfterClosingQuote(false)
              .ofSingleCsvRecord(text)
              .getFields();
      return new Entry(first.number(), text, fields, null);
    } catch (CsvParseException malformed) {
      return unreadable(first, "malformed");
    }
  }

  private static Entry unreadable(Line line, String code, Object... arguments) {
    String text = line.text().substring(0, Math.min(line.text().length(), Lines.LONGEST));
    return new Entry(line.number(), text, null, new RowRejected(code, arguments));
  }

  private Line line() throws IOException {
    Line waiting = ahead.pollFirst();
    if (waiting != null) {
      return waiting;
    }
    String text = lines.next();
    return text == null ? null : new Line(lines.number(), text);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}

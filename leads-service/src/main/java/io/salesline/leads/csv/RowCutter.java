package io.salesline.leads.csv;

import io.salesline.leads.csv.RawRow.Flaw;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts a table into its rows while its bytes come in. It can begin at any row, holds no more than
 * one row of {@link #LONGEST} bytes, and lets no row spoil those after it: of one that is too long
 * the rest is skipped, and a quote that nobody closed costs its own line.
 */
public final class RowCutter {

  /** Bytes of a row. */
  public static final int LONGEST = 64 * 1024;

  private static final int SHOWN = 400;
  private static final int MOST_LINES = 50;

  private final Encoding encoding;
  private final int width;
  private final char delimiter;
  private byte[] held = new byte[0];

  /** Where the row begins that is being cut. */
  private long offset;

  private long line;

  // The row that is being cut.
  private boolean quoted;
  private boolean afterQuote;
  private boolean fieldBegins = true;
  private int lines;
  private int firstLineEnd = -1;

  /** Bytes of a row that is too long which are gone already. */
  private long skipped;

  private byte[] beginning;

  /**
   * @param offset of the row to begin with
   * @param line of it, from 1
   */
  public RowCutter(Encoding encoding, char delimiter, long offset, long line) {
    this.encoding = encoding;
    this.width = encoding.width();
    this.delimiter = delimiter;
    this.offset = offset;
    this.line = line;
  }

  /** The offset of the next byte to come. */
  public long position() {
    return offset + skipped + held.length;
  }

  /**
   * @param bytes that follow on those before
   * @return the rows that are complete by now; blank lines are none
   */
  public List<RawRow> feed(byte[] bytes) {
    return cut(joined(held, bytes), false);
  }

  /** The last row, where no line's end follows it. */
  public List<RawRow> finish() {
    return cut(held, true);
  }

  private List<RawRow> cut(byte[] bytes, boolean last) {
    var rows = new ArrayList<RawRow>();
    int begin = 0;
    int at = skipped > 0 ? 0 : begin;
    if (skipped == 0) {
      beginRow();
    }
    while (at + width <= bytes.length) {
      int piece = encoding.piece(bytes, at);
      if (quoted) {
        at = inQuotes(piece, at);
        if (lines > MOST_LINES && skipped == 0 && at - begin <= LONGEST) {
          begin = unclosed(rows, bytes, begin);
          at = begin;
        }
      } else if (piece == '\n' || piece == '\r') {
        int end = at + width;
        boolean two = piece == '\r' && end + width <= bytes.length;
        if (piece == '\r' && !two && !last) {
          break; // Whether a line feed follows is seen when more bytes come.
        }
        end += two && encoding.piece(bytes, end) == '\n' ? width : 0;
        begin = complete(rows, bytes, begin, at, end, 1);
        at = end;
      } else {
        outsideQuotes(piece);
        at += width;
      }
    }
    if (last) {
      atTheEnd(rows, bytes, begin);
    } else {
      hold(bytes, begin, at);
    }
    return rows;
  }

  private void beginRow() {
    quoted = false;
    afterQuote = false;
    fieldBegins = true;
    lines = 0;
    firstLineEnd = -1;
    skipped = 0;
    beginning = null;
  }

  private int inQuotes(int piece, int at) {
    if (piece == '"') {
      quoted = false;
      afterQuote = true;
    } else if (piece == '\n') {
      lines++;
      firstLineEnd = firstLineEnd < 0 ? at + width : firstLineEnd;
    }
    return at + width;
  }

  private void outsideQuotes(int piece) {
    if (piece == '"' && (fieldBegins || afterQuote)) {
      quoted = true;
    }
    afterQuote = false;
    fieldBegins = piece == delimiter;
  }

  /** Its first line is a row for itself, and what follows is read again. */
  private int unclosed(List<RawRow> rows, byte[] bytes, int begin) {
    int end = firstLineEnd;
    lines = 0;
    rows.add(row(bytes, begin, end - width, end, 1, Flaw.QUOTE_UNCLOSED));
    beginRow();
    return end;
  }

  private int complete(
      List<RawRow> rows, byte[] bytes, int begin, int contentEnd, int end, int lineEnds) {
    boolean tooLong = skipped + contentEnd - begin > LONGEST;
    if (contentEnd > begin || skipped > 0) {
      rows.add(row(bytes, begin, contentEnd, end, lineEnds, tooLong ? Flaw.TOO_LONG : null));
    } else {
      offset += end - begin;
      line += lineEnds;
    }
    beginRow();
    return end;
  }

  private RawRow row(byte[] bytes, int begin, int contentEnd, int end, int lineEnds, Flaw flaw) {
    byte[] content = beginning;
    if (content == null) {
      int shown = flaw == null ? contentEnd : Math.min(contentEnd, begin + SHOWN);
      content = Arrays.copyOfRange(bytes, begin, shown);
    }
    long first = line;
    offset += skipped + end - begin;
    line += lines + lineEnds;
    return new RawRow(first, offset, line, content, flaw);
  }

  private void atTheEnd(List<RawRow> rows, byte[] bytes, int begin) {
    if (quoted && skipped == 0 && firstLineEnd > 0) {
      int rest = unclosed(rows, bytes, begin);
      held = new byte[0];
      rows.addAll(cut(Arrays.copyOfRange(bytes, rest, bytes.length), true));
    } else if (quoted && skipped == 0) {
      rows.add(row(bytes, begin, bytes.length, bytes.length, 0, Flaw.QUOTE_UNCLOSED));
      held = new byte[0];
    } else {
      complete(rows, bytes, begin, bytes.length, bytes.length, 0);
      held = new byte[0];
    }
  }

  /** Keeps what a row has so far, unless it is too long: then it is known how it ends. */
  private void hold(byte[] bytes, int begin, int at) {
    if (skipped + at - begin > LONGEST) {
      if (beginning == null) {
        beginning = Arrays.copyOfRange(bytes, begin, begin + SHOWN);
      }
      skipped += at - begin;
      held = Arrays.copyOfRange(bytes, at, bytes.length);
    } else {
      held = Arrays.copyOfRange(bytes, begin, bytes.length);
    }
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}

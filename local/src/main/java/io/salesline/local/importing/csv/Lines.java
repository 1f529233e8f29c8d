package io.salesline.local.importing.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;

/** Lines of a text, however they end. Of a line that is too long only the beginning is kept. */
final class Lines implements Closeable {

  /** Characters of a line; more is no row of anything that we know. */
  static final int LONGEST = 64 * 1024;

  private static final int BYTE_ORDER_MARK = 0xFEFF;
  private static final int NOTHING = -2;

  private final Reader reader;
  private int pushedBack = NOTHING;
  private long number;

  /**
   * @param reader buffered
   */
  Lines(Reader reader) {
    this.reader = reader;
  }

  /** Of the line read last, from 1. */
  long number() {
    return number;
  }

  /** Null at the end. */
  String next() throws IOException {
    int character = number == 0 ? readAfterMark() : read();
    if (character < 0) {
      return null;
    }
    number++;
    StringBuilder line = new StringBuilder();
    while (character >= 0 && character != '\n' && character != '\r') {
      if (line.length() <= LONGEST) {
        line.append((char) character);
      }
      character = read();
    }
    skipLineFeedAfter(character);
    return line.toString();
  }

  private void skipLineFeedAfter(int character) throws IOException {
    if (character == '\r') {
      int following = read();
      pushedBack = following == '\n' ? NOTHING : following;
    }
  }

  private int readAfterMark() throws IOException {
    int character = read();
    return character == BYTE_ORDER_MARK ? read() : character;
  }

  private int read() throws IOException {
    if (pushedBack == NOTHING) {
      return reader.read();
    }
    int character = pushedBack;
    pushedBack = NOTHING;
    return character;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}

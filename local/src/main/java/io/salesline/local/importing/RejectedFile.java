package io.salesline.local.importing;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.salesline.local.importing.csv.Rejection;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/**
 * The rows that were not taken over, as CSV with the reasons. There is no file while there is no
 * such row. It begins with a byte order mark, by which spreadsheets know UTF-8, and no cell is read
 * as a formula.
 */
public final class RejectedFile {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String FORMULA_BEGINS = "=+-@\t\r";

  private final Path path;
  private long length;

  private RejectedFile(Path path, long length) {
    this.path = path;
    this.length = length;
  }

  /**
   * @param length in bytes of what an earlier run had written when it was interrupted; 0 for none
   */
  static RejectedFile continued(Path path, long length) throws IOException {
    if (length == 0) {
      Files.deleteIfExists(path);
    } else if (Files.exists(path)) {
      truncate(path, length);
    }
    return new RejectedFile(path, Files.exists(path) ? Files.size(path) : 0);
  }

  private static void truncate(Path path, long length) throws IOException {
    try (var channel = Files.newByteChannel(path, StandardOpenOption.WRITE)) {
      channel.truncate(length);
    }
  }

  void add(Rejection rejection) throws IOException {
    if (length == 0) {
      Files.createDirectories(path.toAbsolutePath().getParent());
      append(BYTE_ORDER_MARK + record("file", "line", "code", "reason", "row"));
    }
    append(
        record(
            rejection.file(),
            Long.toString(rejection.line()),
            rejection.code(),
            rejection.reason(),
            rejection.text()));
  }

  private void append(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Files.write(path, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    length += bytes.length;
  }

  private static String record(String... cells) {
    StringWriter text = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().build(text)) {
      writer.writeRecord(Stream.of(cells).map(RejectedFile::harmless).toList());
    } catch (IOException e) {
      throw new IllegalStateException("a string takes everything", e);
    }
    return text.toString();
  }

  private static String harmless(String cell) {
    return cell == null || cell.isEmpty() || FORMULA_BEGINS.indexOf(cell.charAt(0)) < 0
        ? cell
        : "'" + cell;
  }

  /** In bytes. */
  long length() {
    return length;
  }

  Path path() {
    return path;
  }
}

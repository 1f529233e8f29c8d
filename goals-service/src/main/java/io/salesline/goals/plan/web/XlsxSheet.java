package io.salesline.goals.plan.web;

import io.salesline.platform.problem.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** A sheet as a workbook of Office Open XML, of which the first sheet counts. */
final class XlsxSheet {

  static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** Bytes, unpacked: a small file may hide a large one. */
  private static final long MOST_BYTES = 64L << 20;

  private static final int ROWS_AT_ONCE = 200;

  private XlsxSheet() {}

  /**
   * @throws Refusal 400 {@code xlsx-malformed}
   */
  static SheetTable read(byte[] file) {
    requireSmall(file);
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(file));
        Stream<Row> rows = book.getFirstSheet().openStream()) {
      var table = new ArrayList<List<String>>();
      rows.forEach(row -> put(table, row));
      return new SheetTable(table);
    } catch (IOException | ExcelReaderException malformed) {
      throw Refusal.malformed("xlsx-malformed");
    }
  }

  /**
   * @param texts how many columns are texts; all after them are numbers
   */
  static byte[] write(Stream<List<String>> rows, int texts) {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "Salesline", "1.0")) {
      Worksheet sheet = book.newWorksheet("Plan");
      var written = new Writing(sheet, texts);
      rows.forEach(written::row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Rows that the file leaves out are empty. */
  private static void put(List<List<String>> table, Row row) {
    while (table.size() < row.getRowNum() - 1) {
      table.add(List.of());
    }
    table.add(row.stream().map(XlsxSheet::text).toList());
  }

  private static String text(Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return "";
    }
    return cell.getType() == CellType.NUMBER
        ? cell.asNumber().stripTrailingZeros().toPlainString()
        : cell.getText();
  }

  /** By its list of entries: what workbooks hold cannot always be told while it streams by. */
  private static void requireSmall(byte[] file) {
    try (var zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
      long bytes = 0;
      for (var entry : Collections.list(zip.getEntries())) {
        try (InputStream content = zip.getInputStream(entry)) {
          bytes += size(content, MOST_BYTES - bytes);
        }
      }
    } catch (IOException malformed) {
      throw Refusal.malformed("xlsx-malformed");
    }
  }

  private static long size(InputStream entry, long most) throws IOException {
    byte[] buffer = new byte[8192];
    long size = 0;
    for (int read = entry.read(buffer); read >= 0; read = entry.read(buffer)) {
      size += read;
      if (size > most) {
        throw Refusal.malformed("xlsx-malformed");
      }
    }
    return size;
  }

  /** Rows on their way into the file, the header first. */
  private static final class Writing {

    private final Worksheet sheet;
    private final int texts;
    private int next;

    Writing(Worksheet sheet, int texts) {
      this.sheet = sheet;
      this.texts = texts;
    }

    void row(List<String> cells) {
      for (int column = 0; column < cells.size(); column++) {
        put(column, cells.get(column));
      }
      next++;
      flush();
    }

    /** Not all rows stay in memory. */
    private void flush() {
      try {
        if (next % ROWS_AT_ONCE == 0) {
          sheet.flush();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void put(int column, String text) {
      if (next == 0 || column < texts) {
        sheet.value(next, column, text);
      } else {
        sheet.value(next, column, new BigDecimal(text));
      }
    }
  }
}

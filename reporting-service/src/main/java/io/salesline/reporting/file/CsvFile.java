package io.salesline.reporting.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.salesline.platform.text.SpreadsheetCell;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** A sheet as CSV: UTF-8 with a byte order mark, so that spreadsheets read it. */
public final class CsvFile {

  public static final String TYPE = "text/csv;charset=UTF-8";

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private CsvFile() {}

  /** No cell is a formula; numbers are, and one below zero is none. */
  public static byte[] of(Sheet sheet) {
    var text = new StringWriter();
    text.write(BYTE_ORDER_MARK);
    try (var writer = CsvWriter.builder().build(text)) {
      writer.writeRecord(sheet.header());
      sheet.rows().forEach(row -> writer.writeRecord(cells(row, sheet.texts())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(UTF_8);
  }

  private static List<String> cells(List<String> row, int texts) {
    var cells = new ArrayList<String>();
    for (String cell : row) {
      cells.add(cells.size() < texts ? SpreadsheetCell.safe(cell) : cell);
    }
    return cells;
  }
}

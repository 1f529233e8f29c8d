package io.salesline.reporting.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A sheet as a workbook of Office Open XML. Its cells are texts and numbers, of which none is taken
 * for a formula; rows are packed as they are written.
 */
public final class Workbooks {

  public static final String TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final int ROWS_AT_ONCE = 500;

  private Workbooks() {}

  /**
   * @param name of the sheet, at most 31 characters
   */
  public static byte[] of(Sheet sheet, String name) {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "Salesline", "1.0")) {
      Worksheet written = book.newWorksheet(name);
      written.freezePane(0, 1);
      int next = 0;
      row(written, next++, sheet.header(), sheet.header().size());
      for (List<String> row : sheet.rows()) {
        row(written, next++, row, sheet.texts());
        if (next % ROWS_AT_ONCE == 0) {
          written.flush();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void row(Worksheet sheet, int number, List<String> cells, int texts) {
    for (int column = 0; column < cells.size(); column++) {
      String cell = cells.get(column);
      if (cell == null) {
        continue;
      }
      if (column < texts) {
        sheet.value(number, column, cell);
      } else {
        sheet.value(number, column, new BigDecimal(cell));
      }
    }
  }
}

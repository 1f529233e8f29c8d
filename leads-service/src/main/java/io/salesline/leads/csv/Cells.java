package io.salesline.leads.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.salesline.platform.text.SpreadsheetCell;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;

/** The cells of a row, read and written. */
public final class Cells {

  private Cells() {}

  /** Empty where its quotes are not as they must be. */
  public static Optional<List<String>> of(String row, char delimiter) {
    try {
      return Optional.of(
          CsvReader.builder().fieldSeparator(delimiter).ofSingleCsvRecord(row).getFields());
    } catch (CsvParseException malformed) {
      return Optional.empty();
    }
  }

  /** A row with its line's end, in which no cell is a formula. */
  public static String written(List<String> cells) {
    var row = new StringWriter();
    CsvWriter.builder()
        .bufferSize(0)
        .build(row)
        .writeRecord(cells.stream().map(SpreadsheetCell::safe).toList());
    return row.toString();
  }
}

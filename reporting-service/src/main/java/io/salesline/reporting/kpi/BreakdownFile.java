package io.salesline.reporting.kpi;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.salesline.platform.text.SpreadsheetCell;
import io.salesline.reporting.answer.Words;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A breakdown as CSV: UTF-8 with a byte order mark, so that spreadsheets read it. */
final class BreakdownFile {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private BreakdownFile() {}

  /** A header in the reader's language, and a record a row. No cell is a formula. */
  static byte[] of(Breakdown breakdown, List<Kpi> kpis, Locale language) {
    var text = new StringWriter();
    text.write(BYTE_ORDER_MARK);
    try (var writer = CsvWriter.builder().build(text)) {
      writer.writeRecord(header(breakdown, kpis, language));
      breakdown.items().forEach(line -> writer.writeRecord(cells(line, kpis)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(UTF_8);
  }

  private static List<String> header(Breakdown breakdown, List<Kpi> kpis, Locale language) {
    var cells = new ArrayList<>(List.of(breakdown.by(), Words.of("name", language)));
    for (Kpi kpi : kpis) {
      String label = Words.of("kpi." + kpi.key(), language);
      cells.add(kpi.unit().isMoney() ? label + " (" + breakdown.currency() + ")" : label);
    }
    return cells;
  }

  /** Values are numbers: one below zero is no formula. */
  private static List<String> cells(Breakdown.Line line, List<Kpi> kpis) {
    var cells = new ArrayList<>(List.of(line.key(), SpreadsheetCell.safe(line.label())));
    for (Kpi kpi : kpis) {
      String value = line.values().get(kpi.key());
      cells.add(value == null ? "" : value);
    }
    return cells;
  }
}

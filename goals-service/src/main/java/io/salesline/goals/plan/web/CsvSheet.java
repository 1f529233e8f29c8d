package io.salesline.goals.plan.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.salesline.platform.problem.Refusal;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** A sheet as CSV: UTF-8 with a byte order mark, so that spreadsheets read it. */
final class CsvSheet {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private CsvSheet() {}

  /**
   * @throws Refusal 400 {@code csv-malformed}
   */
  static SheetTable read(String text) {
    String plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    try (var reader = CsvReader.builder().ofCsvRecord(plain)) {
      return new SheetTable(reader.stream().map(CsvRecord::getFields).toList());
    } catch (CsvParseException malformed) {
      throw Refusal.malformed("csv-malformed");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] write(Stream<List<String>> rows) {
    var text = new StringWriter();
    text.write(BYTE_ORDER_MARK);
    try (var writer = CsvWriter.builder().build(text)) {
      rows.forEach(writer::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(UTF_8);
  }
}

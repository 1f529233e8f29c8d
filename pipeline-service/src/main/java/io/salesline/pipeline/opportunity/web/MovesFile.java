package io.salesline.pipeline.opportunity.web;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.salesline.pipeline.id.OpportunityId;
import io.salesline.pipeline.opportunity.app.MovingInBulk;
import io.salesline.pipeline.opportunity.app.TransitionCommand;
import io.salesline.platform.problem.FieldError;
import io.salesline.platform.problem.Refusal;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Moves in a CSV file: a header with {@code opportunity_id} and {@code to}, one move a row. */
final class MovesFile {

  private static final int MOST_ROWS = 500;
  private static final List<String> REQUIRED = List.of("opportunity_id", "to");

  private final List<NamedCsvRecord> rows;
  private final Validator validator;

  private MovesFile(List<NamedCsvRecord> rows, Validator validator) {
    this.rows = rows;
    this.validator = validator;
  }

  /**
   * @throws Refusal 400 when it is no such file
   */
  static MovesFile read(String text, Validator validator) {
    List<NamedCsvRecord> rows = rows(text);
    if (rows.isEmpty() || rows.size() > MOST_ROWS) {
      throw Refusal.malformed("rows-out-of-bounds", "most", MOST_ROWS, "rows", rows.size());
    }
    for (String column : REQUIRED) {
      if (!rows.getFirst().getHeader().contains(column)) {
        throw Refusal.malformed("column-missing", "column", column);
      }
    }
    return new MovesFile(rows, validator);
  }

  private static List<NamedCsvRecord> rows(String text) {
    // Spreadsheets put a byte order mark before the header.
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    try (var reader = CsvReader.builder().ofNamedCsvRecord(plain)) {
      return reader.stream().limit(MOST_ROWS + 1L).toList();
    } catch (CsvParseException | IllegalArgumentException unreadable) {
      throw Refusal.malformed("csv-malformed");
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  List<String> deals() {
    return rows.stream().map(row -> cell(row, "opportunity_id")).toList();
  }

  List<MovingInBulk.Asked> moves() {
    return rows.stream()
        .map(row -> new MovingInBulk.Asked(cell(row, "opportunity_id"), () -> command(row)))
        .toList();
  }

  private TransitionCommand command(NamedCsvRecord row) {
    var request =
        new TransitionRequest(
            cell(row, "to"),
            optional(row, "reason").orElse(null),
            optional(row, "loss_reason").orElse(null),
            parsed(row, "closed_on", LocalDate::parse).orElse(null));
    for (var violation : validator.validate(request)) {
      throw wrong(violation.getPropertyPath().toString());
    }
    UUID id =
        parsed(row, "opportunity_id", UUID::fromString).orElseThrow(() -> wrong("opportunity_id"));
    return request.command(
        new OpportunityId(id), parsed(row, "expected_revision", Long::parseLong));
  }

  private static <T> Optional<T> parsed(
      NamedCsvRecord row, String column, Function<String, T> parser) {
    try {
      return optional(row, column).map(parser);
    } catch (DateTimeParseException | IllegalArgumentException unreadable) {
      throw wrong(column);
    }
  }

  private static Refusal wrong(String column) {
    return Refusal.malformed("invalid-request")
        .with(new FieldError(column, "wrong-type", Map.of()));
  }

  private static String cell(NamedCsvRecord row, String column) {
    return optional(row, column).orElse("");
  }

  private static Optional<String> optional(NamedCsvRecord row, String column) {
    return row.findField(column).map(String::strip).filter(text -> !text.isEmpty());
  }
}

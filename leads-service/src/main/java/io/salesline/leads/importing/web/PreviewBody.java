package io.salesline.leads.importing.web;

import io.salesline.leads.importing.app.ReadRow;
import io.salesline.leads.importing.domain.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The first rows of a file as they would become. */
@Schema(name = "LeadFilePreview")
record PreviewBody(List<Item> items) {

  static PreviewBody of(List<ReadRow> rows, Sentences sentences, Locale language) {
    return new PreviewBody(rows.stream().map(row -> item(row, sentences, language)).toList());
  }

  /** A row: as a lead, or with what is wrong. */
  @Schema(name = "LeadFilePreviewRow")
  record Item(
      @Schema(description = "Counted from 1, the header aside") long row,
      long line,
      @Schema(
              description = "What it would become; null where something is wrong",
              nullable = true,
              examples = "{\"company\": \"上海云帆科技有限公司\"}")
          Map<String, String> lead,
      List<RowProblem> problems,
      List<String> cells) {}

  private static Item item(ReadRow row, Sentences sentences, Locale language) {
    long number = row.where().row();
    long line = row.where().line();
    return switch (row) {
      case ReadRow.Sound sound -> new Item(number, line, said(sound), List.of(), sound.cells());
      case ReadRow.Flawed flawed ->
          new Item(number, line, null, sentences.of(flawed.wrong(), language), flawed.cells());
    };
  }

  private static Map<String, String> said(ReadRow.Sound row) {
    var said = new LinkedHashMap<String, String>();
    row.said().forEach((Target target, String text) -> said.put(target.key(), text));
    return said;
  }
}

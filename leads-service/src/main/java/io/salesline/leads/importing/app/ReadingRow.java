package io.salesline.leads.importing.app;

import io.salesline.leads.csv.Cells;
import io.salesline.leads.csv.RawRow;
import io.salesline.leads.csv.RowCutter;
import io.salesline.leads.importing.domain.LeadFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes of the bytes of a row what could become a lead. */
final class ReadingRow {

  /** Characters of a row that are kept to be shown, where it cannot be read. */
  private static final int SHOWN = 400;

  private final LeadFile file;
  private final CellsAsLead lead;

  ReadingRow(LeadFile file, CellsAsLead lead) {
    this.file = file;
    this.lead = lead;
  }

  /**
   * @param number counts the rows from 1
   */
  ReadRow read(RawRow row, long number) {
    var where = new Outcome.Where(number, row.line());
    if (row.flaw() != null) {
      return unread(where, row, flaw(row.flaw()));
    }
    Optional<String> text = file.encoding().strict(row.bytes());
    if (text.isEmpty()) {
      Map<String, Object> encoding = Map.of("encoding", file.encoding().key());
      return unread(where, row, new Wrong(null, "row-no-text", encoding));
    }
    return Cells.of(text.get(), file.delimiter())
        .map(cells -> read(where, cells))
        .orElseGet(() -> unread(where, row, Wrong.row("row-quotes-wrong")));
  }

  private static Wrong flaw(RawRow.Flaw flaw) {
    return switch (flaw) {
      case TOO_LONG -> new Wrong(null, "row-too-long", Map.of("most_bytes", RowCutter.LONGEST));
      case QUOTE_UNCLOSED -> Wrong.row("row-quote-unclosed");
    };
  }

  private ReadRow read(Outcome.Where where, List<String> cells) {
    List<String> trimmed = withoutEmptyAfter(cells, file.header().size());
    if (trimmed.size() != file.header().size()) {
      Map<String, Object> counts = Map.of("cells", trimmed.size(), "columns", file.header().size());
      return new ReadRow.Flawed(where, cells, List.of(new Wrong(null, "row-ragged", counts)));
    }
    var wrong = new ArrayList<Wrong>();
    var intake = lead.read(file.columns(), trimmed, wrong);
    return wrong.isEmpty()
        ? new ReadRow.Sound(where, trimmed, intake)
        : new ReadRow.Flawed(where, trimmed, wrong);
  }

  /** Spreadsheets write empty cells after the last column. */
  private static List<String> withoutEmptyAfter(List<String> cells, int columns) {
    int count = cells.size();
    while (count > columns && cells.get(count - 1).isBlank()) {
      count--;
    }
    return cells.subList(0, count);
  }

  private ReadRow unread(Outcome.Where where, RawRow row, Wrong wrong) {
    String text = file.encoding().lenient(row.bytes());
    String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    return new ReadRow.Flawed(where, List.of(shown), List.of(wrong));
  }
}

package io.salesline.goals.plan.web;

import io.salesline.goals.plan.domain.AmountSheet;
import io.salesline.goals.plan.domain.AmountSheet.Line;
import io.salesline.platform.problem.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The cells of a file as text, its header first, however the file is written. */
record SheetTable(List<List<String>> rows) {

  private static final int MOST_ROWS = 20_000;

  /** Of which one stands in each row. */
  private static final List<String> REQUIRED = List.of("unit_id", "member_id", "segment");

  /** For people only; not read. */
  private static final List<String> NAMES = List.of("unit", "member");

  /**
   * @throws Refusal 400 {@code rows-out-of-bounds}, {@code column-missing}, {@code column-twice}
   */
  AmountSheet sheet() {
    if (rows.size() < 2 || rows.size() > MOST_ROWS + 1) {
      throw Refusal.malformed(
          "rows-out-of-bounds", "rows", Math.max(0, rows.size() - 1), "most", MOST_ROWS);
    }
    List<String> header = rows.getFirst().stream().map(String::strip).toList();
    requireColumns(header);
    List<Integer> periods =
        IntStream.range(0, header.size()).filter(it -> isPeriod(header.get(it))).boxed().toList();
    var lines = new ArrayList<Line>();
    for (int number = 2; number <= rows.size(); number++) {
      lines.add(line(header, periods, number, rows.get(number - 1)));
    }
    return new AmountSheet(periods.stream().map(header::get).toList(), lines);
  }

  private static Line line(
      List<String> header, List<Integer> periods, int number, List<String> row) {
    return new Line(
        number,
        cell(row, header.indexOf("unit_id")),
        cell(row, header.indexOf("member_id")),
        cell(row, header.indexOf("segment")),
        periods.stream().map(column -> cell(row, column)).toList());
  }

  private static String cell(List<String> row, int column) {
    return column < row.size() ? row.get(column) : "";
  }

  private static boolean isPeriod(String title) {
    return !title.isEmpty() && !REQUIRED.contains(title) && !NAMES.contains(title);
  }

  private static void requireColumns(List<String> header) {
    for (String column : REQUIRED) {
      if (!header.contains(column)) {
        throw Refusal.malformed("column-missing", "column", column);
      }
    }
    for (String column : header) {
      if (!column.isEmpty() && header.indexOf(column) != header.lastIndexOf(column)) {
        throw Refusal.malformed("column-twice", "column", column);
      }
    }
  }
}

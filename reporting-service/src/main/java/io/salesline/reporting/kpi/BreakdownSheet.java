package io.salesline.reporting.kpi;

import io.salesline.reporting.answer.Words;
import io.salesline.reporting.file.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A breakdown for a spreadsheet: what a row is of, its name, and a number a KPI. */
final class BreakdownSheet {

  private static final int TEXTS = 2;

  private BreakdownSheet() {}

  static Sheet of(Breakdown breakdown, List<Kpi> kpis, Locale language) {
    return new Sheet(
        header(breakdown, kpis, language),
        breakdown.items().stream().map(line -> cells(line, kpis)).toList(),
        TEXTS);
  }

  private static List<String> header(Breakdown breakdown, List<Kpi> kpis, Locale language) {
    var cells = new ArrayList<>(List.of(breakdown.by(), Words.of("name", language)));
    for (Kpi kpi : kpis) {
      String label = Words.of("kpi." + kpi.key(), language);
      cells.add(kpi.unit().isMoney() ? label + " (" + breakdown.currency() + ")" : label);
    }
    return cells;
  }

  private static List<String> cells(Breakdown.Line line, List<Kpi> kpis) {
    var cells = new ArrayList<>(List.of(line.key(), line.label()));
    for (Kpi kpi : kpis) {
      cells.add(line.values().get(kpi.key()));
    }
    return cells;
  }
}

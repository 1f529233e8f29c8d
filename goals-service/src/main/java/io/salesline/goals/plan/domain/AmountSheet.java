package io.salesline.goals.plan.domain;

import io.salesline.platform.problem.FieldError;
import io.salesline.platform.problem.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Amounts that people bring in a sheet: a row for each place and segment, a column for each period.
 * All of them are entered, or none and every row that does not fit is named with its reason.
 *
 * @param periods by their columns' titles
 */
public record AmountSheet(List<String> periods, List<Line> lines) {

  /** So many reasons are enough to begin with. */
  private static final int MOST_REASONS = 100;

  /**
   * @param number of the row as the sheet counts it, with its header as the first
   * @param amounts by the sheet's periods; empty to leave a cell as it is
   */
  public record Line(
      int number, String unit, String member, String segment, List<String> amounts) {}

  /** Which rows of the plan the lines are of; those that do not fit are left to {@link #edit}. */
  public Set<Integer> places(Plan plan) {
    Set<Integer> places = new HashSet<>();
    var reasons = new ArrayList<FieldError>();
    lines.forEach(line -> key(plan, line, reasons).ifPresent(row -> places.add(row.node())));
    return places;
  }

  /**
   * @throws Refusal 422 {@code rows-refused} with an error for each row that does not fit
   */
  public Edit edit(Plan plan, Cube cube) {
    List<DayRange> columns = periods.stream().map(period -> days(plan, period)).toList();
    requireApart(columns);
    var entries = new Entries(cube);
    var reasons = new ArrayList<FieldError>();
    Set<RowKey> met = new HashSet<>();
    for (Line line : lines) {
      key(plan, line, reasons)
          .filter(row -> isFirst(met, line, row, reasons))
          .ifPresent(row -> enter(plan, entries, columns, line, row, reasons));
    }
    if (!reasons.isEmpty()) {
      throw refused(reasons);
    }
    return entries.of(Part.of(plan, CellName.WHOLE).cell());
  }

  private void enter(
      Plan plan,
      Entries entries,
      List<DayRange> columns,
      Line line,
      RowKey row,
      List<FieldError> reasons) {
    for (int i = 0; i < columns.size(); i++) {
      String amount = line.amounts().get(i);
      var cell = new Cell(row.node(), new TreeSet<>(List.of(row.segment())), columns.get(i));
      if (!amount.isBlank()) {
        enter(plan, entries, cell, amount, where(line, periods.get(i)), reasons);
      }
    }
  }

  private static void enter(
      Plan plan,
      Entries entries,
      Cell cell,
      String amount,
      String where,
      List<FieldError> reasons) {
    try {
      entries.enter(cell, plan.exactly(new BigDecimal(amount.strip())));
    } catch (LockedCells blocked) {
      String locked = plan.money(blocked.locked()).amount().toPlainString();
      reasons.add(new FieldError(where, "cell-locked", Map.of("locked", locked)));
    } catch (ArithmeticException | NumberFormatException noAmount) {
      reasons.add(new FieldError(where, "not-an-amount", Map.of()));
    }
  }

  private static Optional<RowKey> key(Plan plan, Line line, List<FieldError> reasons) {
    try {
      int node = plan.places().find(id("unit_id", line.unit()), id("member_id", line.member()));
      if (!plan.places().axis().isLeaf(node)) {
        throw Refusal.field("unit_id", "not-a-leaf");
      }
      int segment = plan.segments().numbers(List.of(line.segment().strip())).first();
      return Optional.of(new RowKey(node, segment));
    } catch (Refusal refusal) {
      refusal.errors().forEach(it -> reasons.add(at(line, it)));
      return Optional.empty();
    }
  }

  private static boolean isFirst(Set<RowKey> met, Line line, RowKey row, List<FieldError> reasons) {
    boolean first = met.add(row);
    if (!first) {
      reasons.add(new FieldError(where(line, "segment"), "row-twice", Map.of()));
    }
    return first;
  }

  private static Optional<UUID> id(String column, String text) {
    try {
      return Optional.of(text.strip()).filter(it -> !it.isEmpty()).map(UUID::fromString);
    } catch (IllegalArgumentException noId) {
      throw Refusal.field(column, "unknown-place");
    }
  }

  private static DayRange days(Plan plan, String key) {
    return plan.cell(new CellName(Optional.of(key), Optional.empty(), Optional.empty(), List.of()))
        .days();
  }

  private static void requireApart(List<DayRange> columns) {
    for (int i = 0; i < columns.size(); i++) {
      for (int other = 0; other < i; other++) {
        if (columns.get(i).meets(columns.get(other))) {
          throw Refusal.field("periods", "columns-overlap");
        }
      }
    }
  }

  private static FieldError at(Line line, FieldError error) {
    return new FieldError(where(line, error.field()), error.code(), error.parameters());
  }

  private static String where(Line line, String column) {
    return "rows[" + line.number() + "]." + column;
  }

  private static Refusal refused(List<FieldError> reasons) {
    Refusal refusal = Refusal.unprocessable("rows-refused", "reasons", reasons.size());
    for (FieldError reason : reasons.subList(0, Math.min(MOST_REASONS, reasons.size()))) {
      refusal = refusal.with(reason);
    }
    return refusal;
  }
}

package io.salesline.goals.plan.web;

import io.salesline.goals.MemberId;
import io.salesline.goals.plan.app.ExportingAmounts.Exported;
import io.salesline.goals.plan.domain.Part;
import io.salesline.goals.plan.domain.Place;
import io.salesline.goals.plan.domain.Plan;
import io.salesline.goals.plan.domain.Row;
import io.salesline.goals.plan.domain.RowKey;
import io.salesline.platform.text.SpreadsheetCell;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What is exported, as rows of texts, the header first. */
final class SheetRows {

  /** How many columns come before those of the periods. */
  static final int TEXTS = 5;

  private final Exported exported;

  SheetRows(Exported exported) {
    this.exported = exported;
  }

  Stream<List<String>> all() {
    return Stream.concat(
        Stream.of(header()),
        exported.rows().entrySet().stream().map(row -> row(row.getKey(), row.getValue())));
  }

  private List<String> header() {
    var header = new ArrayList<>(List.of("unit_id", "member_id", "unit", "member", "segment"));
    exported.periods().forEach(part -> header.add(part.period().key()));
    return header;
  }

  private List<String> row(RowKey key, Row row) {
    Plan plan = exported.plan();
    Place place = plan.places().get(key.node());
    UUID unit = place.unit().value();
    UUID member = place.member().map(MemberId::value).orElse(null);
    var cells =
        new ArrayList<>(
            List.of(
                unit.toString(),
                member == null ? "" : member.toString(),
                name(unit),
                member == null ? "" : name(member),
                plan.segments().get(key.segment()).key()));
    exported.periods().forEach(part -> cells.add(amount(plan, row, part)));
    return cells;
  }

  private String name(UUID id) {
    return SpreadsheetCell.safe(exported.names().getOrDefault(id, ""));
  }

  private static String amount(Plan plan, Row row, Part part) {
    return plan.money(row.sum(part.cell().days())).amount().toPlainString();
  }
}

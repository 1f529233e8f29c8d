package io.salesline.leads.importing.store;

import io.salesline.leads.importing.app.Outcome;
import io.salesline.leads.importing.app.Outcome.Match;
import io.salesline.leads.importing.app.Wrong;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;

/** The rows that became no lead, as they go to the database. */
final class RowsAsJson {

  /** PostgreSQL keeps no U+0000, and no half of a pair. */
  private static final Pattern UNSTORABLE = Pattern.compile("[\\x00\\p{Cs}]");

  private RowsAsJson() {}

  static String of(List<Outcome> outcomes) {
    var rows = new JsonArray();
    for (Outcome outcome : outcomes) {
      switch (outcome) {
        case Outcome.Created created -> {}
        case Outcome.Duplicate duplicate ->
            rows.add(row(duplicate, "duplicate", matches(duplicate), duplicate.cells()));
        case Outcome.Rejected rejected ->
            rows.add(row(rejected, "rejected", wrong(rejected), rejected.cells()));
      }
    }
    return rows.encode();
  }

  private static JsonObject row(
      Outcome row, String outcome, JsonArray reasons, List<String> cells) {
    var kept = new JsonArray();
    cells.forEach(cell -> kept.add(UNSTORABLE.matcher(cell).replaceAll("\uFFFD")));
    return new JsonObject()
        .put("row_number", row.where().row())
        .put("line", row.where().line())
        .put("outcome", outcome)
        .put("reasons", reasons)
        .put("cells", kept);
  }

  private static JsonArray matches(Outcome.Duplicate duplicate) {
    var matches = new JsonArray();
    duplicate.matches().forEach(match -> matches.add(match(match)));
    return matches;
  }

  private static JsonObject match(Match match) {
    var row =
        new JsonObject()
            .put("record", match.record())
            .put("id", match.id().toString())
            .put("matched_on", match.matchedOn());
    return match.contact() == null ? row : row.put("contact_id", match.contact().toString());
  }

  private static JsonArray wrong(Outcome.Rejected rejected) {
    var reasons = new JsonArray();
    for (Wrong wrong : rejected.wrong()) {
      reasons.add(
          new JsonObject()
              .put("field", wrong.field())
              .put("code", wrong.code())
              .put("parameters", new JsonObject(new LinkedHashMap<>(wrong.parameters()))));
    }
    return reasons;
  }
}

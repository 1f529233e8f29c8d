package io.salesline.pipeline.process.store;

import io.salesline.pipeline.process.domain.ChecklistItem;
import io.salesline.pipeline.process.domain.Criterion;
import io.salesline.pipeline.process.domain.Gate;
import io.salesline.pipeline.process.domain.ItemKind;
import io.salesline.pipeline.process.domain.Life;
import io.salesline.pipeline.process.domain.ProcessDefinition;
import io.salesline.pipeline.process.domain.ProcessVersion;
import io.salesline.pipeline.process.domain.StageDefinition;
import io.salesline.platform.access.Role;
import io.salesline.platform.problem.Bilingual;
import io.salesline.platform.store.Instants;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.function.Function;

/** Reads a version from its row, and writes its stages as one JSON array. */
final class VersionRow {

  private VersionRow() {}

  /**
   * @param row number, revision, life, both names, the instant since when it is active, stages
   */
  static ProcessVersion read(Object[] row) {
    return new ProcessVersion(
        (int) row[0],
        ((Number) row[1]).longValue(),
        Life.of((String) row[2]),
        new ProcessDefinition(
            new Bilingual((String) row[3], (String) row[4]),
            list(new JsonArray((String) row[6]), VersionRow::stage)),
        Instants.of(row[5]));
  }

  private static StageDefinition stage(JsonObject stage) {
    return new StageDefinition(
        stage.getString("stage"),
        stage.getBoolean("delivery"),
        words(stage, "label"),
        stage.getInteger("probability"),
        stage.getInteger("dwell_limit"),
        gate(stage.getJsonObject("gate")),
        list(stage.getJsonArray("entry_criteria"), VersionRow::criterion),
        list(stage.getJsonArray("exit_criteria"), VersionRow::criterion),
        list(stage.getJsonArray("checklist"), VersionRow::item),
        stage.getJsonArray("skips_to").stream().map(String.class::cast).toList());
  }

  private static Gate gate(JsonObject gate) {
    return gate == null
        ? null
        : new Gate(
            gate.getString("gate"),
            words(gate, "label"),
            Role.of(gate.getString("reviewers")).orElseThrow(),
            gate.getInteger("approvals"),
            gate.getInteger("sla_working_hours"));
  }

  private static Criterion criterion(JsonObject criterion) {
    return new Criterion(
        criterion.getString("criterion"),
        criterion.getString("expression"),
        words(criterion, "sentence"));
  }

  private static ChecklistItem item(JsonObject item) {
    return new ChecklistItem(
        item.getString("item"),
        ItemKind.of(item.getString("kind")).orElseThrow(),
        item.getBoolean("required"),
        words(item, "label"),
        words(item, "template"));
  }

  private static Bilingual words(JsonObject object, String name) {
    return new Bilingual(object.getString(name + "_en"), object.getString(name + "_zh"));
  }

  private static <T> List<T> list(JsonArray array, Function<JsonObject, T> read) {
    return array.stream().map(JsonObject.class::cast).map(read).toList();
  }

  static String stages(ProcessDefinition definition) {
    var stages = new JsonArray();
    for (StageDefinition stage : definition.stages()) {
      stages.add(written(stages.size() + 1, stage));
    }
    return stages.encode();
  }

  private static JsonObject written(int position, StageDefinition stage) {
    var written =
        new JsonObject()
            .put("stage", stage.key())
            .put("position", position)
            .put("delivery", stage.delivery())
            .put("probability", stage.probability())
            .put("dwell_limit", stage.dwellLimit())
            .put("gate", stage.gate() == null ? null : written(stage.gate()))
            .put("skips_to", new JsonArray(stage.skipsTo()))
            .put("entry_criteria", array(stage.entry(), VersionRow::written))
            .put("exit_criteria", array(stage.exit(), VersionRow::written))
            .put("checklist", array(stage.checklist(), VersionRow::written));
    return put(written, "label", stage.label());
  }

  private static JsonObject written(Gate gate) {
    var written =
        new JsonObject()
            .put("gate", gate.key())
            .put("reviewers", gate.reviewers().key())
            .put("approvals", gate.approvals())
            .put("sla_working_hours", gate.slaHours());
    return put(written, "label", gate.label());
  }

  private static JsonObject written(Criterion criterion) {
    var written =
        new JsonObject()
            .put("criterion", criterion.key())
            .put("expression", criterion.expression());
    return put(written, "sentence", criterion.sentence());
  }

  private static JsonObject written(ChecklistItem item) {
    var written =
        new JsonObject()
            .put("item", item.key())
            .put("kind", item.kind().key())
            .put("required", item.required());
    return put(put(written, "label", item.label()), "template", item.template());
  }

  private static JsonObject put(JsonObject object, String name, Bilingual words) {
    return object.put(name + "_en", words.english()).put(name + "_zh", words.chinese());
  }

  private static <T> JsonArray array(List<T> values, Function<T, JsonObject> write) {
    var array = new JsonArray();
    values.forEach(value -> array.add(write.apply(value)));
    return array;
  }
}

package io.salesline.pipeline.process.domain;

import static io.salesline.pipeline.process.domain.Difference.Change.ADDED;
import static io.salesline.pipeline.process.domain.Difference.Change.CHANGED;
import static io.salesline.pipeline.process.domain.Difference.Change.REMOVED;

import io.salesline.pipeline.process.domain.Difference.Element;
import io.salesline.platform.problem.Bilingual;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Compares two versions, part by part. */
public final class Comparison {

  private record Part(Element element, String stage, String key) {}

  private final Map<Part, Map<String, Object>> parts = new LinkedHashMap<>();

  private Comparison(ProcessDefinition definition) {
    for (int i = 0; i < definition.stages().size(); i++) {
      add(i + 1, definition.stages().get(i));
    }
  }

  /** What turns the first into the second: additions and changes in its order, removals last. */
  public static List<Difference> between(ProcessDefinition first, ProcessDefinition second) {
    Map<Part, Map<String, Object>> before = new Comparison(first).parts;
    Map<Part, Map<String, Object>> after = new Comparison(second).parts;
    var differences = new ArrayList<Difference>();
    after.forEach(
        (part, fields) -> {
          if (before.containsKey(part)) {
            changes(part, before.get(part), fields, differences);
          } else {
            differences.add(whole(ADDED, part));
          }
        });
    before.keySet().stream()
        .filter(part -> !after.containsKey(part))
        .map(part -> whole(REMOVED, part))
        .forEach(differences::add);
    return List.copyOf(differences);
  }

  private static void changes(
      Part part,
      Map<String, Object> before,
      Map<String, Object> after,
      List<Difference> differences) {
    after.forEach(
        (field, value) -> {
          Object earlier = before.get(field);
          if (!Objects.equals(earlier, value)) {
            differences.add(
                new Difference(
                    CHANGED, part.element(), part.stage(), part.key(), field, earlier, value));
          }
        });
  }

  private static Difference whole(Difference.Change change, Part part) {
    return new Difference(change, part.element(), part.stage(), part.key(), null, null, null);
  }

  private void add(int position, StageDefinition stage) {
    Map<String, Object> fields = part(Element.STAGE, stage, null);
    fields.put("position", position);
    words(fields, "label", stage.label());
    fields.put("probability", stage.probability());
    fields.put("dwell_limit_working_days", stage.dwellLimit());
    gate(fields, stage.gate());
    stage.skipsTo().forEach(target -> part(Element.SKIP, stage, target));
    stage.entry().forEach(criterion -> add(Element.ENTRY_CRITERION, stage, criterion));
    stage.exit().forEach(criterion -> add(Element.EXIT_CRITERION, stage, criterion));
    stage.checklist().forEach(item -> add(stage, item));
  }

  private static void gate(Map<String, Object> fields, Gate gate) {
    fields.put("gate", gate == null ? null : gate.key());
    if (gate != null) {
      words(fields, "gate_label", gate.label());
      fields.put("gate_reviewers", gate.reviewers().key());
      fields.put("gate_approvals", gate.approvals());
      fields.put("gate_sla_working_hours", gate.slaHours());
    }
  }

  private void add(Element element, StageDefinition stage, Criterion criterion) {
    Map<String, Object> fields = part(element, stage, criterion.key());
    fields.put("expression", criterion.expression());
    words(fields, "sentence", criterion.sentence());
  }

  private void add(StageDefinition stage, ChecklistItem item) {
    Map<String, Object> fields = part(Element.CHECKLIST_ITEM, stage, item.key());
    fields.put("kind", item.kind().key());
    fields.put("required", item.required());
    words(fields, "label", item.label());
    words(fields, "template", item.template());
  }

  private Map<String, Object> part(Element element, StageDefinition stage, String key) {
    var fields = new LinkedHashMap<String, Object>();
    parts.put(new Part(element, stage.key(), key), fields);
    return fields;
  }

  private static void words(Map<String, Object> fields, String name, Bilingual words) {
    fields.put(name + "_en", words.english());
    fields.put(name + "_zh", words.chinese());
  }
}

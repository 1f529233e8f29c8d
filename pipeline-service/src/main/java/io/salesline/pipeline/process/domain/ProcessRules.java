package io.salesline.pipeline.process.domain;

import io.salesline.platform.expression.UnusableExpression;
import io.salesline.platform.problem.FieldError;
import io.salesline.platform.problem.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What no process can be. All that is wrong is said at once, each by its path in the request. */
final class ProcessRules {

  private final ProcessDefinition definition;
  private final List<String> stages;
  private final Set<String> keys = new HashSet<>();
  private final List<FieldError> errors = new ArrayList<>();

  private ProcessRules(ProcessDefinition definition) {
    this.definition = definition;
    this.stages = definition.stages().stream().map(StageDefinition::key).toList();
  }

  /**
   * @throws Refusal 422 {@code process-invalid} with an error for each thing that is wrong
   */
  static void check(ProcessDefinition definition) {
    var rules = new ProcessRules(definition);
    for (int i = 0; i < rules.stages.size(); i++) {
      rules.checkStage("stages[" + i + "]", i, definition.stages().get(i));
    }
    if (rules.stages.size() < 2) {
      rules.wrong("stages", "too-few-stages");
    }
    if (!rules.errors.isEmpty()) {
      var refusal = Refusal.unprocessable("process-invalid");
      for (FieldError error : rules.errors) {
        refusal = refusal.with(error);
      }
      throw refusal;
    }
  }

  private void checkStage(String path, int index, StageDefinition stage) {
    boolean last = index == stages.size() - 1;
    unique(path + ".stage", "stage", stage.key());
    if (stage.delivery() != last) {
      wrong(path + ".kind", "delivery-is-last");
    }
    if (index == 0 && stage.gate() != null) {
      wrong(path + ".gate", "never-asked", "key", stage.gate().key());
    }
    if (stage.gate() != null) {
      unique(path + ".gate.gate", "gate", stage.gate().key());
    }
    checkSkips(path + ".skips_to", index, stage);
    checkCriteria(path + ".entry_criteria", stage.entry(), index > 0);
    checkCriteria(path + ".exit_criteria", stage.exit(), !last);
    checkItems(path + ".checklist", stage, last);
  }

  private void checkSkips(String path, int index, StageDefinition stage) {
    for (String target : stage.skipsTo()) {
      int to = stages.indexOf(target);
      if (to < index + 2 || to == stages.size() - 1) {
        wrong(path, "skip-impossible", "stage", stage.key(), "to", target);
      }
    }
  }

  /**
   * @param asked false where no move ever asks for it: deals are not moved into the first stage,
   *     and not out of the last one
   */
  private void checkCriteria(String path, List<Criterion> criteria, boolean asked) {
    for (int i = 0; i < criteria.size(); i++) {
      Criterion criterion = criteria.get(i);
      String here = path + "[" + i + "]";
      unique(here + ".criterion", "criterion", criterion.key());
      if (!asked) {
        wrong(here + ".criterion", "never-asked", "key", criterion.key());
      }
      checkExpression(here + ".expression", criterion.expression());
    }
  }

  private void checkExpression(String path, String expression) {
    try {
      Vocabulary.LANGUAGE.condition(expression, new ForeignItems(definition.items()));
    } catch (UnusableExpression unusable) {
      errors.add(unusable.in(path));
    }
  }

  private void checkItems(String path, StageDefinition stage, boolean last) {
    for (int i = 0; i < stage.checklist().size(); i++) {
      ChecklistItem item = stage.checklist().get(i);
      String here = path + "[" + i + "]";
      unique(here + ".item", "item", item.key());
      if (last && item.required()) {
        wrong(here + ".required", "never-asked", "key", item.key());
      }
    }
  }

  private void unique(String path, String what, String key) {
    if (!keys.add(what + " " + key)) {
      wrong(path, "key-taken", "key", key);
    }
  }

  private void wrong(String path, String code, String... parameters) {
    var named = new java.util.LinkedHashMap<String, Object>();
    for (int i = 0; i + 1 < parameters.length; i += 2) {
      named.put(parameters[i], parameters[i + 1]);
    }
    errors.add(new FieldError(path, code, Map.copyOf(named)));
  }
}

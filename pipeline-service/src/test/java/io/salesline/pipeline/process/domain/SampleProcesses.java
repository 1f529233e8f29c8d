package io.salesline.pipeline.process.domain;

import io.salesline.platform.access.Role;
import io.salesline.platform.problem.Bilingual;
import java.util.ArrayList;
import java.util.List;

/** Processes to try rules on: qualify, offer, and the delivery that winning enters. */
public final class SampleProcesses {

  private SampleProcesses() {}

  public static ProcessDefinition process(StageDefinition... stages) {
    return new ProcessDefinition(words("Sample"), List.of(stages));
  }

  public static ProcessDefinition plain() {
    return process(stage("qualify"), stage("offer"), delivery());
  }

  public static StageDefinition stage(String key) {
    return stage(key, List.of(), List.of(), List.of(), List.of());
  }

  public static StageDefinition stage(
      String key,
      List<Criterion> entry,
      List<Criterion> exit,
      List<ChecklistItem> checklist,
      List<String> skipsTo) {
    return new StageDefinition(
        key, false, words(key), 20, 7, null, entry, exit, checklist, skipsTo);
  }

  public static StageDefinition delivery() {
    return new StageDefinition(
        "deliver",
        true,
        words("deliver"),
        100,
        21,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  public static StageDefinition gated(StageDefinition stage, String gate) {
    return new StageDefinition(
        stage.key(),
        stage.delivery(),
        stage.label(),
        stage.probability(),
        stage.dwellLimit(),
        new Gate(gate, words(gate), Role.GATE_REVIEWER, 1, 8),
        stage.entry(),
        stage.exit(),
        stage.checklist(),
        stage.skipsTo());
  }

  public static Criterion criterion(String key, String expression) {
    return new Criterion(key, expression, words(key));
  }

  public static ChecklistItem item(String key, boolean required) {
    return new ChecklistItem(key, ItemKind.QUESTION, required, words(key), words(key));
  }

  public static List<ChecklistItem> items(String... keys) {
    var items = new ArrayList<ChecklistItem>();
    for (String key : keys) {
      items.add(item(key, true));
    }
    return items;
  }

  private static Bilingual words(String english) {
    return new Bilingual(english, "中文 " + english);
  }
}

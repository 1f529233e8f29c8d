package io.salesline.reporting.flow;

import io.salesline.reporting.answer.Viewer;
import io.salesline.reporting.answer.Words;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The stages that any version of the process has, in their order, each as its latest version says.
 *
 * @param change the model's change number when it was read
 */
record StageMap(long change, List<Step> steps) {

  static final String COLLECTED = "collected";

  private static final String READ =
      """
      select c.change, m.*
      from model_change c left join (
        select distinct on (stage) stage, s.position, label_en, label_zh, next_stage
        from stage s join stage_step using (process_version, stage)
        order by stage, process_version desc) m on true
      order by m.position, m.stage
      """;

  /**
   * @param next the stage after it; collected after the last, null for a stage that no map has
   */
  record Step(String stage, String labelEn, String labelZh, String next) {
    private String label(Viewer viewer) {
      return viewer.readsChinese() ? labelZh : labelEn;
    }
  }

  static Uni<StageMap> read(Pool pool) {
    return pool.query(READ).execute().map(StageMap::of);
  }

  private static StageMap of(RowSet<Row> rows) {
    long change = 0;
    var steps = new ArrayList<Step>();
    for (Row row : rows) {
      change = row.getLong("change");
      if (row.getString("stage") != null) {
        steps.add(
            new Step(
                row.getString("stage"),
                row.getString("label_en"),
                row.getString("label_zh"),
                row.getString("next_stage")));
      }
    }
    return new StageMap(change, steps);
  }

  /** These steps, and behind them stages that deals have stood in and no map knows yet. */
  List<Step> with(Set<String> stages) {
    var all = new ArrayList<>(steps);
    stages.stream()
        .filter(stage -> steps.stream().noneMatch(step -> step.stage().equals(stage)))
        .sorted(Comparator.naturalOrder())
        .forEach(stage -> all.add(new Step(stage, stage, stage, null)));
    return all;
  }

  /** In the reader's language; null for null, its key for a stage that no map knows. */
  String label(String stage, Viewer viewer) {
    if (COLLECTED.equals(stage)) {
      return Words.of(COLLECTED, viewer.language());
    }
    return steps.stream()
        .filter(step -> step.stage().equals(stage))
        .map(step -> step.label(viewer))
        .findFirst()
        .orElse(stage);
  }
}

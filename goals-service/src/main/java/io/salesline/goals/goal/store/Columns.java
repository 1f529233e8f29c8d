package io.salesline.goals.goal.store;

import io.salesline.goals.goal.domain.DraftStatus;
import io.salesline.goals.goal.domain.GoalStatus;
import io.salesline.goals.metric.MetricUnit;
import io.salesline.goals.period.PeriodKind;
import io.salesline.platform.store.Column;
import jakarta.persistence.Converter;

/** How the values of goals stand in their columns. */
final class Columns {

  private Columns() {}

  @Converter(autoApply = true)
  static class PeriodKindColumn extends Column<PeriodKind, String> {
    PeriodKindColumn() {
      super(PeriodKind::key, PeriodKind::of);
    }
  }

  @Converter(autoApply = true)
  static class MetricUnitColumn extends Column<MetricUnit, String> {
    MetricUnitColumn() {
      super(MetricUnit::key, MetricUnit::of);
    }
  }

  @Converter(autoApply = true)
  static class GoalStatusColumn extends Column<GoalStatus, String> {
    GoalStatusColumn() {
      super(GoalStatus::key, key -> GoalStatus.of(key).orElseThrow());
    }
  }

  @Converter(autoApply = true)
  static class DraftStatusColumn extends Column<DraftStatus, String> {
    DraftStatusColumn() {
      super(DraftStatus::key, key -> DraftStatus.of(key).orElseThrow());
    }
  }
}

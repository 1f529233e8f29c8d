package io.salesline.pipeline.activity.store;

import io.salesline.pipeline.activity.domain.ActivityKind;
import io.salesline.pipeline.activity.domain.ActivityStatus;
import io.salesline.platform.store.Column;
import jakarta.persistence.Converter;

/** How the domain's values stand in columns: ids as uuid, keys as text. */
final class Columns {

  private Columns() {}

  @Converter(autoApply = true)
  static class KindColumn extends Column<ActivityKind, String> {
    KindColumn() {
      super(ActivityKind::key, key -> ActivityKind.of(key).orElseThrow());
    }
  }

  @Converter(autoApply = true)
  static class StatusColumn extends Column<ActivityStatus, String> {
    StatusColumn() {
      super(ActivityStatus::key, key -> ActivityStatus.of(key).orElseThrow());
    }
  }
}

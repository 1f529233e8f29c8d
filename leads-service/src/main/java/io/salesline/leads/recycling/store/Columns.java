package io.salesline.leads.recycling.store;

import io.salesline.leads.recycling.domain.RecordKind;
import io.salesline.leads.recycling.domain.RecyclingReason;
import io.salesline.platform.store.Column;
import jakarta.persistence.Converter;

/** Keys stand in columns as text. */
final class Columns {

  private Columns() {}

  @Converter(autoApply = true)
  static class RecordKindColumn extends Column<RecordKind, String> {
    RecordKindColumn() {
      super(RecordKind::key, key -> RecordKind.of(key).orElseThrow());
    }
  }

  @Converter(autoApply = true)
  static class RecyclingReasonColumn extends Column<RecyclingReason, String> {
    RecyclingReasonColumn() {
      super(RecyclingReason::key, key -> RecyclingReason.of(key).orElseThrow());
    }
  }
}

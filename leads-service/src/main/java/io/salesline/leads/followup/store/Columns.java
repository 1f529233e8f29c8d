package io.salesline.leads.followup.store;

import io.salesline.leads.followup.domain.FollowUpKind;
import io.salesline.leads.followup.domain.FollowUpOutcome;
import io.salesline.platform.store.Column;
import jakarta.persistence.Converter;

/** Keys stand in columns as text. */
final class Columns {

  private Columns() {}

  @Converter(autoApply = true)
  static class KindColumn extends Column<FollowUpKind, String> {
    KindColumn() {
      super(FollowUpKind::key, key -> FollowUpKind.of(key).orElseThrow());
    }
  }

  @Converter(autoApply = true)
  static class OutcomeColumn extends Column<FollowUpOutcome, String> {
    OutcomeColumn() {
      super(FollowUpOutcome::key, key -> FollowUpOutcome.of(key).orElseThrow());
    }
  }
}

package io.salesline.leads.upgrade.store;

import io.salesline.leads.upgrade.domain.UpgradeOutcome;
import io.salesline.platform.store.Column;
import jakarta.persistence.Converter;

/** Keys stand in columns as text. */
final class Columns {

  private Columns() {}

  @Converter(autoApply = true)
  static class UpgradeOutcomeColumn extends Column<UpgradeOutcome, String> {
    UpgradeOutcomeColumn() {
      super(UpgradeOutcome::key, key -> UpgradeOutcome.of(key).orElseThrow());
    }
  }
}

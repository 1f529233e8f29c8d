package io.salesline.leads.scoring.store;

import io.salesline.leads.scoring.domain.Outcome;
import io.salesline.platform.store.Column;
import jakarta.persistence.Converter;

/** Keys stand in columns as text. */
final class Columns {

  private Columns() {}

  @Converter(autoApply = true)
  static class OutcomeColumn extends Column<Outcome, String> {
    OutcomeColumn() {
      super(Outcome::key, key -> Outcome.of(key).orElseThrow());
    }
  }
}

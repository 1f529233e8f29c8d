package io.salesline.leads.contact.store;

import io.salesline.leads.contact.domain.DecisionRole;
import io.salesline.platform.store.Column;
import jakarta.persistence.Converter;

/** Keys stand in columns as text. */
final class Columns {

  private Columns() {}

  @Converter(autoApply = true)
  static class DecisionRoleColumn extends Column<DecisionRole, String> {
    DecisionRoleColumn() {
      super(DecisionRole::key, key -> DecisionRole.of(key).orElseThrow());
    }
  }
}

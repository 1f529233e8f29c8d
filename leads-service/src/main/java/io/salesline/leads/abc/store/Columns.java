package io.salesline.leads.abc.store;

import io.salesline.leads.abc.domain.Basis;
import io.salesline.leads.abc.domain.Reason;
import io.salesline.platform.store.Column;
import jakarta.persistence.Converter;

/** Keys stand in columns as text. */
final class Columns {

  private Columns() {}

  @Converter(autoApply = true)
  static class BasisColumn extends Column<Basis, String> {
    BasisColumn() {
      super(Basis::key, key -> Basis.of(key).orElseThrow());
    }
  }

  @Converter(autoApply = true)
  static class ReasonColumn extends Column<Reason, String> {
    ReasonColumn() {
      super(Reason::key, key -> Reason.of(key).orElseThrow());
    }
  }
}

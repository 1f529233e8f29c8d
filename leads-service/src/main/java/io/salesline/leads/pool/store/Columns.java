package io.salesline.leads.pool.store;

import io.salesline.leads.pool.domain.PoolKind;
import io.salesline.platform.store.Column;
import jakarta.persistence.Converter;

/** Keys stand in columns as text. */
final class Columns {

  private Columns() {}

  @Converter(autoApply = true)
  static class PoolKindColumn extends Column<PoolKind, String> {
    PoolKindColumn() {
      super(PoolKind::key, key -> PoolKind.of(key).orElseThrow());
    }
  }
}

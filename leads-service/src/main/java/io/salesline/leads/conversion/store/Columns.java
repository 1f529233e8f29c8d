package io.salesline.leads.conversion.store;

import io.salesline.leads.conversion.domain.ConversionStatus;
import io.salesline.platform.store.Column;
import jakarta.persistence.Converter;

/** Keys stand in columns as text. */
final class Columns {

  private Columns() {}

  @Converter(autoApply = true)
  static class ConversionStatusColumn extends Column<ConversionStatus, String> {
    ConversionStatusColumn() {
      super(ConversionStatus::key, key -> ConversionStatus.of(key).orElseThrow());
    }
  }
}

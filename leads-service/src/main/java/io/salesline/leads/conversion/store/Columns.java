package io.salesline.leads.conversion.store;

import io.salesline.leads.conversion.domain.ConversionStatus;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keys stand in columns as text. */
final class Columns {

  private Columns() {}

  @Converter(autoApply = true)
  static class ConversionStatusColumn implements AttributeConverter<ConversionStatus, String> {
    @Override
    public String convertToDatabaseColumn(ConversionStatus status) {
      return status == null ? null : status.key();
    }

    @Override
    public ConversionStatus convertToEntityAttribute(String column) {
      return column == null ? null : ConversionStatus.of(column).orElseThrow();
    }
  }
}

package io.salesline.leads.customer.store;

import io.salesline.leads.customer.domain.CustomerStatus;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keys stand in columns as text. */
final class Columns {

  private Columns() {}

  @Converter(autoApply = true)
  static class CustomerStatusColumn implements AttributeConverter<CustomerStatus, String> {
    @Override
    public String convertToDatabaseColumn(CustomerStatus status) {
      return status == null ? null : status.key();
    }

    @Override
    public CustomerStatus convertToEntityAttribute(String column) {
      return column == null ? null : CustomerStatus.of(column).orElseThrow();
    }
  }
}

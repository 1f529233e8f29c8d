package io.salesline.leads.customer.store;

import io.salesline.leads.customer.domain.CustomerStatus;
import io.salesline.platform.store.Column;
import jakarta.persistence.Converter;

/** Keys stand in columns as text. */
final class Columns {

  private Columns() {}

  @Converter(autoApply = true)
  static class CustomerStatusColumn extends Column<CustomerStatus, String> {
    CustomerStatusColumn() {
      super(CustomerStatus::key, key -> CustomerStatus.of(key).orElseThrow());
    }
  }
}

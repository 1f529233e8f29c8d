package io.salesline.leads.customer.web;

import io.salesline.leads.customer.app.CustomerRecord;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Customers to take over, each of which stands or falls by itself. */
@Schema(name = "RecordCustomers")
record CustomersRequest(@NotNull @Size(min = 1, max = 500) List<@NotNull CustomerItem> items) {

  List<CustomerRecord> records() {
    return items.stream().map(CustomerItem::told).toList();
  }
}

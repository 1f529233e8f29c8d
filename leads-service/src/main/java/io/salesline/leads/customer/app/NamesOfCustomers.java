package io.salesline.leads.customer.app;

import io.salesline.platform.store.NameIndex;

/** Where the names of customers are looked up. */
@FunctionalInterface
public interface NamesOfCustomers {

  NameIndex index();
}

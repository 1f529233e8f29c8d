package io.salesline.pipeline.customer.app;

import io.salesline.platform.store.NameIndex;

/** Where the names of customers are looked up. They are searched, and shown nowhere. */
public final class NamesOfCustomers {

  public static final NameIndex INDEX =
      new NameIndex("customer_search", "customer_name", "customer_id");

  private NamesOfCustomers() {}
}

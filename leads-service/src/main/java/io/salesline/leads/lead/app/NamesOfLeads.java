package io.salesline.leads.lead.app;

import io.salesline.platform.store.NameIndex;

/** Where the names of leads are looked up. */
@FunctionalInterface
public interface NamesOfLeads {

  NameIndex index();
}

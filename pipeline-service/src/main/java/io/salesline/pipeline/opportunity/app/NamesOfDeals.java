package io.salesline.pipeline.opportunity.app;

import io.salesline.platform.store.NameIndex;

/** Where the names of deals are looked up. */
@FunctionalInterface
public interface NamesOfDeals {

  NameIndex index();
}

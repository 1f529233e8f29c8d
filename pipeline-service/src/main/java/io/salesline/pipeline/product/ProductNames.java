package io.salesline.pipeline.product;

import io.salesline.platform.store.NameIndex;
import io.salesline.platform.store.SearchedNames;
import jakarta.enterprise.context.ApplicationScoped;

/** The names of products as they are looked for. */
@ApplicationScoped
class ProductNames implements SearchedNames {

  static final NameIndex INDEX = new NameIndex("product_search", "product", "product_id");

  @Override
  public NameIndex index() {
    return INDEX;
  }
}

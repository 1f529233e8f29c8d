package io.salesline.pipeline.visit.store;

import io.salesline.platform.store.NameIndex;
import io.salesline.platform.store.SearchedNames;
import jakarta.enterprise.context.ApplicationScoped;

/** The titles of cases as they are looked for. */
@ApplicationScoped
class CaseTitles implements SearchedNames {

  static final NameIndex INDEX = new NameIndex("visit_case_search", "visit_case", "id", "title");

  @Override
  public NameIndex index() {
    return INDEX;
  }
}

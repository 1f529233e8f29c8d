package io.salesline.pipeline.visit.app;

import io.salesline.platform.store.NameIndex;

/** Where the titles of cases are looked up. */
@FunctionalInterface
public interface TitlesOfCases {

  NameIndex index();
}

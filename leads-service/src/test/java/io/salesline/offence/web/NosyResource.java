package io.salesline.offence.web;

import io.salesline.offence.store.BareTable;

/** Breaks the rules of an edge on purpose: it reaches past the use cases into the store. */
public class NosyResource {

  public String look() {
    return BareTable.class.getName();
  }
}

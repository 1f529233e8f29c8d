package io.salesline.planted.one.web;

import io.salesline.planted.one.store.NosyStore;
import io.salesline.planted.two.domain.Neighbour;

/** A resource for everybody, which reaches past the use cases, and into another feature. */
public class NosyResource {
  public String look(NosyStore store, Neighbour neighbour) {
    return store.toString() + neighbour;
  }
}

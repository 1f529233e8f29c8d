package io.salesline.goals.planted.store;

import io.salesline.goals.sown.web.WebHelper;

/** Planted: a store that knows a web. */
public class NosyStore {
  public String describe(WebHelper web) {
    return web.toString();
  }
}

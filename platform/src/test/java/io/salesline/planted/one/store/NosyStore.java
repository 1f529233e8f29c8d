package io.salesline.planted.one.store;

import io.salesline.local.process.Processes;
import io.salesline.planted.two.web.WebHelper;

/** A store that knows an edge, and another part of the system. */
public class NosyStore {
  public String describe(WebHelper web, Processes others) {
    return web.toString() + others;
  }
}

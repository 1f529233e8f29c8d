package io.salesline.leads.query;

import java.util.Objects;

/** By what people and companies are known again, on its way into a query. */
public final class Keys {

  private Keys() {}

  /** No key is empty, so that nothing matches where nothing is said. */
  public static String said(String key) {
    return Objects.requireNonNullElse(key, "");
  }
}

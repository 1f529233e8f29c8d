package io.salesline.local.importing;

import io.salesline.local.text.Messages;
import java.util.Locale;

/** What is imported, in this order. */
public enum Kind {
  UNITS,
  PEOPLE,
  MANAGERS,
  PRODUCTS,
  CUSTOMERS,
  DEALS;

  /** For people, in the language of the terminal. */
  String label() {
    return Messages.text("import.kind." + name().toLowerCase(Locale.ROOT));
  }
}

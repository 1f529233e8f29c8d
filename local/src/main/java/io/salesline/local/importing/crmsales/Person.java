package io.salesline.local.importing.crmsales;

import java.util.Locale;

/** Somebody whom the files name by first and last name only. */
record Person(String fullName) {

  Person {
    fullName = fullName.replaceAll("\\s+", " ");
  }

  /** {@code first.last} in lower case. */
  String username() {
    return fullName.toLowerCase(Locale.ROOT).replace(' ', '.');
  }
}

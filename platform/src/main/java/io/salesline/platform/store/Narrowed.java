package io.salesline.platform.store;

import java.util.Optional;

/** The query for a list, to be narrowed by conditions, each on top of those before. */
public interface Narrowed {

  Narrowed and(String condition);

  /**
   * Does not filter where the value is empty.
   *
   * @param condition names the value {@code :name}; it may name the scope's parameters after it
   */
  Narrowed and(String condition, Optional<?> value);

  /** The first parameter that a condition names. */
  static String parameter(String condition) {
    return condition.substring(condition.indexOf(':') + 1).split("\\W", 2)[0];
  }
}

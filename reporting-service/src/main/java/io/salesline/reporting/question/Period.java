package io.salesline.reporting.question;

import java.time.LocalDate;

/**
 * Days, both ends included.
 *
 * @param from null without beginning
 * @param to null without end
 */
public record Period(LocalDate from, LocalDate to) {

  public static final Period ALWAYS = new Period(null, null);

  public boolean isAlways() {
    return from == null && to == null;
  }

  boolean isReversed() {
    return from != null && to != null && to.isBefore(from);
  }
}

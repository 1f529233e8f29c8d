package io.salesline.goals.result.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What counts of a subject: whose it is, on which business day, and how much.
 *
 * @param product null where the event names none
 * @param customer null where the event names none
 * @param amount one where a metric counts, else in the organisation's currency
 * @param distinct of those with the same one, only the first counts; null where all do
 */
public record Entry(
    UUID owner, LocalDate day, UUID product, UUID customer, BigDecimal amount, UUID distinct) {

  Entry of(UUID other, BigDecimal part) {
    return new Entry(other, day, product, customer, part, distinct);
  }
}

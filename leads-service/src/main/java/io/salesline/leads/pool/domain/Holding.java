package io.salesline.leads.pool.domain;

import java.time.LocalDate;

/**
 * What somebody has out of a pool.
 *
 * @param held how many now
 * @param day on which they claimed last; null for never
 * @param claims how many on that day
 */
public record Holding(int held, LocalDate day, int claims) {

  Holding without(int uncounted) {
    return new Holding(held - uncounted, day, claims);
  }

  int claimsOn(LocalDate today) {
    return today.equals(day) ? claims : 0;
  }
}

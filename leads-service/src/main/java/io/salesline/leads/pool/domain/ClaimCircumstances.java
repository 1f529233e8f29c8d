package io.salesline.leads.pool.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * How it stands when somebody claims.
 *
 * @param cameIn when what is claimed did
 * @param gaveUp when the claimant last gave up this, or another of the same company
 * @param zone the organisation's, in which a day is a day
 */
public record ClaimCircumstances(
    Holding holding, Instant cameIn, Optional<Instant> gaveUp, Instant now, ZoneId zone) {

  /** The same where so many of what is held do not count. */
  public ClaimCircumstances without(int uncounted) {
    return new ClaimCircumstances(holding.without(uncounted), cameIn, gaveUp, now, zone);
  }

  LocalDate today() {
    return LocalDate.ofInstant(now, zone);
  }

  /** When the claims of today are forgotten. */
  Instant tomorrow() {
    return today().plusDays(1).atStartOfDay(zone).toInstant();
  }
}

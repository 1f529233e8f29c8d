package io.salesline.leads.recycling.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What keeps something with its owner, whatever it is.
 *
 * @param exemptUntil the last day of an exemption; null for none
 * @param protectedUntil null for no protection
 */
record Keeping(LocalDate exemptUntil, Instant protectedUntil) {

  /** The first day on which neither does. */
  LocalDate over(ZoneId zone) {
    LocalDate unexempt = exemptUntil == null ? LocalDate.MIN : exemptUntil.plusDays(1);
    LocalDate unprotected = protectedUntil == null ? LocalDate.MIN : unprotectedFrom(zone);
    return later(unexempt, unprotected);
  }

  /** A day begins at midnight: one on which the protection ends later is still protected. */
  private LocalDate unprotectedFrom(ZoneId zone) {
    LocalDate last = LocalDate.ofInstant(protectedUntil, zone);
    boolean over = !last.atStartOfDay(zone).toInstant().isBefore(protectedUntil);
    return over ? last : last.plusDays(1);
  }

  /** Null is earlier than any day. */
  static LocalDate later(LocalDate one, LocalDate other) {
    return other == null || one.isAfter(other) ? one : other;
  }
}

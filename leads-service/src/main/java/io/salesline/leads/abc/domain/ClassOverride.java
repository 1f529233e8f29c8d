package io.salesline.leads.abc.domain;

import static java.util.Objects.requireNonNull;

import io.salesline.leads.id.CustomerClass;
import io.salesline.leads.id.MemberId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * Somebody knows better than the figures.
 *
 * @param note why, in words
 * @param lastDay when it ends by itself; null for never
 */
@Embeddable
public record ClassOverride(
    @Column(name = "override_class") CustomerClass customerClass,
    @Column(name = "override_note") String note,
    @Column(name = "override_last_day") LocalDate lastDay,
    @Column(name = "override_by") MemberId by) {

  public ClassOverride {
    requireNonNull(customerClass);
    requireNonNull(note);
    requireNonNull(by);
  }

  boolean isOver(LocalDate today) {
    return lastDay != null && lastDay.isBefore(today);
  }
}

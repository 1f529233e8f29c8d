package io.salesline.leads.upgrade.domain;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a plan is to reach: that its customer becomes an A.
 *
 * @param goal in words, kept here and never published
 * @param targetValue what the customer is to bring a year by then, in the organisation's currency;
 *     null where nobody has said
 * @param dueOn by when
 */
@Embeddable
public record Aim(
    String goal,
    @Column(name = "target_value") BigDecimal targetValue,
    @Column(name = "due_on") LocalDate dueOn) {

  public Aim {
    requireNonNull(goal);
    requireNonNull(dueOn);
  }
}

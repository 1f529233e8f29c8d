package io.salesline.leads.customer.domain;

import static java.util.Objects.requireNonNull;

import io.salesline.leads.id.MemberId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * How a customer came to its owner.
 *
 * @param handover the handover of a book
 * @param from whose book it was
 */
@Embeddable
public record HandedOver(
    @Column(name = "handover_id") UUID handover, @Column(name = "handed_over_from") MemberId from) {

  public HandedOver {
    requireNonNull(handover);
    requireNonNull(from);
  }
}

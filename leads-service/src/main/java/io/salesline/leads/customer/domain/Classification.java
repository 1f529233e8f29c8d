package io.salesline.leads.customer.domain;

import static java.util.Objects.requireNonNull;

import io.salesline.leads.id.CustomerClass;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * How much a customer counts.
 *
 * @param prospect it has not bought anything yet (潜在)
 */
@Embeddable
public record Classification(
    @Column(name = "customer_class") CustomerClass customerClass, Boolean prospect) {

  public Classification {
    requireNonNull(customerClass);
    requireNonNull(prospect);
  }
}

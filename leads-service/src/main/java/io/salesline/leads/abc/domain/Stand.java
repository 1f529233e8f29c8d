package io.salesline.leads.abc.domain;

import io.salesline.leads.id.CustomerClass;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * A class that a customer has.
 *
 * @param prospect it has not bought anything yet (潜在)
 * @param sinceDay the day by whose figures it got the class
 */
@Embeddable
public record Stand(
    @Column(name = "customer_class") CustomerClass customerClass,
    Boolean prospect,
    Reason reason,
    @Column(name = "since_day") LocalDate sinceDay) {

  /** Whether the two are the same to whoever looks at the customer. */
  boolean isSeenAs(Stand other) {
    return other != null
        && customerClass == other.customerClass
        && prospect.equals(other.prospect)
        && (reason == Reason.OVERRIDE) == (other.reason == Reason.OVERRIDE);
  }
}

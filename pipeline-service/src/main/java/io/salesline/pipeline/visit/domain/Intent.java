package io.salesline.pipeline.visit.domain;

import static java.util.Objects.requireNonNull;

import io.salesline.pipeline.id.CustomerId;
import io.salesline.pipeline.id.OpportunityId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Whom a visit is to see, why, and what it is to reach.
 *
 * @param opportunityId the deal that it is about; null for none
 * @param contactId null where no person is chosen
 */
@Embeddable
public record Intent(
    @Column(name = "customer_id") CustomerId customerId,
    @Column(name = "opportunity_id") OpportunityId opportunityId,
    @Column(name = "contact_id") ContactId contactId,
    @Column(name = "reason") String reason,
    @Column(name = "goal") String goal) {

  public Intent {
    requireNonNull(customerId);
    requireNonNull(reason);
    requireNonNull(goal);
  }

  Intent toSee(CustomerId customer) {
    return new Intent(customer, opportunityId, contactId, reason, goal);
  }
}

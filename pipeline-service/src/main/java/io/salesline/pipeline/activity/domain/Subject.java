package io.salesline.pipeline.activity.domain;

import io.salesline.pipeline.id.CustomerId;
import io.salesline.pipeline.id.OpportunityId;
import io.salesline.pipeline.id.VisitId;
import io.salesline.platform.problem.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * What is to be done, and what it concerns.
 *
 * @param text what people call it
 * @param customerId null where it concerns none
 * @param opportunityId null where it concerns none
 * @param visitId the visit that it follows from; null for others
 * @param dueOn null where nobody waits for it
 */
@Embeddable
public record Subject(
    @Column(name = "subject") String text,
    @Column(name = "customer_id") CustomerId customerId,
    @Column(name = "opportunity_id") OpportunityId opportunityId,
    @Column(name = "visit_id") VisitId visitId,
    @Column(name = "due_on") LocalDate dueOn) {

  /**
   * @throws Refusal 422 for a day that cannot be meant
   */
  public Subject {
    PlausibleDay.check("due_on", dueOn);
  }

  Subject concerning(CustomerId customer) {
    return new Subject(text, customer, opportunityId, visitId, dueOn);
  }
}

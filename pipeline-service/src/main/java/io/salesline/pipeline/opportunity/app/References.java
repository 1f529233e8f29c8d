package io.salesline.pipeline.opportunity.app;

import io.salesline.pipeline.id.CustomerId;
import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.opportunity.domain.ProductId;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;

/** Whether what a deal points to is there. */
public interface References {

  /** The code of the refusal that may pass by itself: the customer is on its way. */
  String CUSTOMER_UNKNOWN = "customer-unknown";

  /** Asks in one query, in the caller's scope. */
  Uni<Found> look(UnitOfWork unit, Wanted wanted);

  /**
   * Completes as soon as this service knows of the customer, and after one second at the latest.
   */
  Uni<Void> await(CustomerId customer);

  /**
   * What is pointed to; null where nothing is, or where it did not change.
   *
   * @param owner must be one of those whose records the caller sees
   */
  record Wanted(CustomerId customer, MemberId owner, ProductId product) {}

  /** True also for what was not asked. */
  record Found(boolean customer, boolean owner, boolean product) {

    /**
     * @throws Refusal 422 for the first that is missing
     */
    void require(Wanted wanted) {
      if (!owner) {
        throw Refusal.field("owner_id", "owner-unknown", "owner_id", wanted.owner().toString());
      }
      if (!product) {
        throw Refusal.field(
            "product_id", "product-unknown", "product_id", wanted.product().toString());
      }
      if (!customer) {
        throw Refusal.field(
            "customer_id", CUSTOMER_UNKNOWN, "customer_id", wanted.customer().toString());
      }
    }
  }
}

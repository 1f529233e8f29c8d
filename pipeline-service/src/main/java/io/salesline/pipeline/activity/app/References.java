package io.salesline.pipeline.activity.app;

import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import java.util.Set;
import java.util.UUID;

/** Whether whom and what activities and visits name is there. */
public interface References {

  /** The code of the refusal that may pass by itself: the customer is on its way. */
  String CUSTOMER_UNKNOWN = "customer-unknown";

  /**
   * Asks in one query, in the caller's scope.
   *
   * @return fails with a 422 refusal for the first that is missing
   */
  Uni<Void> require(UnitOfWork unit, Wanted wanted);

  /** Completes as soon as this service knows of the customer, after one second at the latest. */
  Uni<Void> await(UUID customer);

  /**
   * What is named; null where nothing is.
   *
   * @param opportunity must be one that the caller sees, and the customer's where one is named
   * @param owners must be active members whose records the caller sees
   */
  record Wanted(UUID customer, UUID opportunity, Set<UUID> owners) {}

  /**
   * Which of them are there; true also for what was not asked.
   *
   * @param missingOwner one of the owners that are not there; null when all are
   */
  record Found(boolean customer, boolean opportunity, String missingOwner) {

    /**
     * @throws Refusal 422 for the first that is missing
     */
    public void check(Wanted wanted) {
      if (missingOwner != null) {
        throw Refusal.field("owner_id", "owner-unknown", "owner_id", missingOwner);
      }
      if (!customer) {
        throw Refusal.field(
            "customer_id", CUSTOMER_UNKNOWN, "customer_id", wanted.customer().toString());
      }
      if (!opportunity) {
        throw Refusal.field(
            "opportunity_id",
            "opportunity-unknown",
            "opportunity_id",
            wanted.opportunity().toString());
      }
    }
  }
}

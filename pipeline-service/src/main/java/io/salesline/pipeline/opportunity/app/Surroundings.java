package io.salesline.pipeline.opportunity.app;

import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.opportunity.domain.Opportunity;
import io.smallrye.mutiny.Uni;
import java.util.Map;

/** What stands around a deal: its customer and its checklist. */
public interface Surroundings {

  /** In the transaction that the caller is in. */
  Uni<Around> of(Opportunity opportunity);

  /**
   * @param customerStatus null where the deal has no customer, or it is not known here
   * @param customerOwner null too where nobody owns the customer
   * @param answers by item, only of those answered
   */
  record Around(String customerStatus, MemberId customerOwner, Map<String, String> answers) {}
}

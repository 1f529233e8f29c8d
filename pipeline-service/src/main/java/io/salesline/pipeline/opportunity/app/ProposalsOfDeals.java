package io.salesline.pipeline.opportunity.app;

import io.salesline.pipeline.id.OpportunityId;
import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** What a deal's customer was offered, for whoever decides about the deal. */
public interface ProposalsOfDeals {

  /** In the transaction that the caller is in. Drafts do not count: nobody was offered them. */
  Uni<Offered> of(OpportunityId deal);

  /**
   * @param submitted how many versions were put before the customer, whatever became of them
   * @param latest the last of these
   */
  record Offered(int submitted, int accepted, int rejected, Optional<Latest> latest) {}

  /**
   * @param state {@code submitted}, {@code accepted}, {@code rejected}, {@code superseded} or
   *     {@code expired}
   * @param net without tax, at the scale of {@code currency}
   * @param gross the same before the lines' discounts
   * @param validUntil the last day on which the customer may accept it
   */
  record Latest(
      int version,
      String state,
      String currency,
      BigDecimal net,
      BigDecimal tax,
      BigDecimal gross,
      LocalDate validUntil) {}
}

package io.salesline.pipeline.opportunity.app;

import io.salesline.pipeline.id.CustomerId;
import io.salesline.pipeline.id.OpportunityId;
import io.salesline.platform.identity.Digest;
import io.salesline.platform.money.Money;
import java.time.LocalDate;

/**
 * A deal in another system's own words, not yet looked at. Anything may be null.
 *
 * @param customerExternalId its id in the other system; or {@code customerId}, not both
 * @param amount the product's list price when null
 */
public record HistoryRecord(
    String externalId,
    String name,
    String ownerUsername,
    CustomerId customerId,
    String customerExternalId,
    String productCode,
    String stage,
    String status,
    Money amount,
    LocalDate openedOn,
    LocalDate closedOn,
    String lossReason) {

  /** Null when the record does not say what it is called. */
  OpportunityId id() {
    return externalId == null ? null : OpportunityId.ofExternal(externalId);
  }

  /** The customer by either name; null where there is none. */
  public CustomerId customer() {
    return customerExternalId == null ? customerId : CustomerId.ofExternal(customerExternalId);
  }

  String digest() {
    return Digest.of(
        externalId,
        name,
        ownerUsername,
        customerId,
        customerExternalId,
        productCode,
        stage,
        status,
        amount == null ? null : amount.amount().toPlainString(),
        amount == null ? null : amount.currency(),
        openedOn,
        closedOn,
        lossReason);
  }
}

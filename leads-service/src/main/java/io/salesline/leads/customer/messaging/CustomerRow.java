package io.salesline.leads.customer.messaging;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.salesline.leads.customer.domain.Classification;
import io.salesline.leads.customer.domain.Customer;
import io.salesline.leads.customer.domain.CustomerFacts;
import io.salesline.leads.customer.domain.HandedOver;
import io.salesline.leads.id.CustomerClass;
import io.salesline.leads.id.CustomerId;
import java.util.UUID;

/** The customer as its topics show it: the full row without its name. */
record CustomerRow(
    UUID customerId,
    UUID ownerId,
    String status,
    String industry,
    String region,
    UUID parentId,
    String customerClass,
    Boolean prospect,
    UUID mergedIntoId,
    UUID handoverId,
    UUID handedOverFrom) {

  static CustomerRow of(Customer customer) {
    CustomerFacts facts = customer.facts();
    return new CustomerRow(
        customer.id().value(),
        facts.ownerId() == null ? null : facts.ownerId().value(),
        facts.status().key(),
        facts.industry(),
        facts.region(),
        facts.parentId() == null ? null : facts.parentId().value(),
        customer
            .classification()
            .map(Classification::customerClass)
            .map(CustomerClass::key)
            .orElse(null),
        customer.classification().map(Classification::prospect).orElse(null),
        customer.mergedInto().map(CustomerId::value).orElse(null),
        customer.handedOver().map(HandedOver::handover).orElse(null),
        customer.handedOver().map(handover -> handover.from().value()).orElse(null));
  }

  /**
   * @param fields what was changed, comma-joined and sorted
   * @param previousOwnerId null unless the customer changed hands
   */
  record AmendedV1(@JsonUnwrapped CustomerRow row, String fields, UUID previousOwnerId) {}

  /**
   * @param poolId where it waits
   * @param reasonCode such as {@code no-follow-up}
   */
  record RecycledV1(
      @JsonUnwrapped CustomerRow row, UUID previousOwnerId, UUID poolId, String reasonCode) {}

  /**
   * @param previousClass null for the first time
   * @param classReason why, as a key
   */
  record ClassifiedV1(@JsonUnwrapped CustomerRow row, String previousClass, String classReason) {}

  /** The name alone, on its own topic. */
  record ProfileV1(UUID customerId, String name) {}
}

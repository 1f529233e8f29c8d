package io.salesline.leads.customer.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.salesline.leads.customer.domain.Classification;
import io.salesline.leads.customer.domain.Customer;
import io.salesline.leads.customer.domain.CustomerFacts;
import io.salesline.leads.id.CustomerClass;
import io.salesline.leads.id.CustomerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A customer over HTTP, in the words of its events. */
@Schema(name = "Customer")
record CustomerBody(
    UUID customerId,
    @Schema(description = "The ETag", examples = "3") long revision,
    @Schema(examples = "上海云帆科技有限公司") String name,
    @Schema(
            description =
                "`prospect` until its first deal is there, when a conversion brings it; `merged`"
                    + " when it was another customer all along",
            enumeration = {"prospect", "active", "withdrawn", "merged"})
        String status,
    @Schema(nullable = true) UUID ownerId,
    @Schema(description = "Where it waits while nobody has it") UUID poolId,
    @Schema(
            description = "Until when it is not taken away from whoever claimed it",
            nullable = true)
        Instant protectedUntil,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
            description =
                "The day on which it is recycled unless somebody works with it; absent where none is"
                    + " foreseen, and in answers to commands",
            examples = "2026-12-18")
        LocalDate recyclesOn,
    @Schema(examples = "software", nullable = true) String industry,
    @Schema(examples = "East China", nullable = true) String region,
    @Schema(description = "The customer it belongs to", nullable = true) UUID parentId,
    @Schema(description = "Which one it is, once it is merged", nullable = true) UUID mergedIntoId,
    @Schema(description = "Its id in another system", nullable = true) String externalId,
    @Schema(
            description = "A 重点, B 发展, C 维持; null until it is classified",
            enumeration = {"A", "B", "C"},
            nullable = true)
        String customerClass,
    @Schema(description = "It has not bought anything yet (潜在)", nullable = true) Boolean prospect,
    Instant createdAt) {

  static CustomerBody of(Customer customer) {
    return of(customer, Map.of());
  }

  static CustomerBody of(Customer customer, Map<CustomerId, LocalDate> countdowns) {
    CustomerFacts facts = customer.facts();
    return new CustomerBody(
        customer.id().value(),
        customer.revision(),
        facts.name(),
        facts.status().key(),
        facts.ownerId() == null ? null : facts.ownerId().value(),
        customer.poolId().value(),
        customer.protectedUntil(),
        countdowns.get(customer.id()),
        facts.industry(),
        facts.region(),
        facts.parentId() == null ? null : facts.parentId().value(),
        customer.mergedInto().map(CustomerId::value).orElse(null),
        customer.origin().externalId(),
        customer
            .classification()
            .map(Classification::customerClass)
            .map(CustomerClass::key)
            .orElse(null),
        customer.classification().map(Classification::prospect).orElse(null),
        customer.createdAt());
  }
}

package io.salesline.leads.customer.domain;

import static java.util.Objects.requireNonNull;

import io.salesline.leads.id.CustomerId;
import io.salesline.leads.id.MemberId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What is known of a customer.
 *
 * @param industry null where nobody has said; so are {@code region} and {@code ownerId}
 * @param parentId the customer it belongs to; null for none
 */
@Embeddable
public record CustomerFacts(
    String name,
    String industry,
    String region,
    @Column(name = "owner_id") MemberId ownerId,
    @Column(name = "parent_id") CustomerId parentId,
    CustomerStatus status) {

  public CustomerFacts {
    requireNonNull(name);
    requireNonNull(status);
  }

  CustomerFacts in(CustomerStatus next) {
    return new CustomerFacts(name, industry, region, ownerId, parentId, next);
  }

  CustomerFacts ownedBy(MemberId next) {
    return new CustomerFacts(name, industry, region, next, parentId, status);
  }

  CustomerFacts beneath(CustomerId parent) {
    return new CustomerFacts(name, industry, region, ownerId, parent, status);
  }

  /** With what another knows where nothing is said here; what it belongs to apart. */
  CustomerFacts filledFrom(CustomerFacts other) {
    return new CustomerFacts(
        name,
        industry == null ? other.industry : industry,
        region == null ? other.region : region,
        ownerId == null ? other.ownerId : ownerId,
        parentId,
        other.status == CustomerStatus.ACTIVE ? CustomerStatus.ACTIVE : status);
  }

  /** The names of the fields in which the two differ, sorted. */
  List<String> differingFrom(CustomerFacts other) {
    var fields = new ArrayList<String>();
    differ(fields, "industry", industry, other.industry);
    differ(fields, "name", name, other.name);
    differ(fields, "owner_id", ownerId, other.ownerId);
    differ(fields, "parent_id", parentId, other.parentId);
    differ(fields, "region", region, other.region);
    differ(fields, "status", status, other.status);
    return List.copyOf(fields);
  }

  private static void differ(List<String> fields, String name, Object one, Object other) {
    if (!Objects.equals(one, other)) {
      fields.add(name);
    }
  }
}

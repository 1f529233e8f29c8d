package io.salesline.leads.recycling.domain;

import static java.util.Objects.requireNonNull;

import io.salesline.leads.id.CustomerId;
import io.salesline.leads.id.LeadId;
import java.util.UUID;

/** A lead or a customer. */
public record RecordId(RecordKind kind, UUID value) {

  public RecordId {
    requireNonNull(kind);
    requireNonNull(value);
  }

  public static RecordId of(LeadId lead) {
    return new RecordId(RecordKind.LEAD, lead.value());
  }

  public static RecordId of(CustomerId customer) {
    return new RecordId(RecordKind.CUSTOMER, customer.value());
  }

  /** The id, where it is one of that kind; else null. */
  public UUID where(RecordKind wanted) {
    return kind == wanted ? value : null;
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

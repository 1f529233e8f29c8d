package io.salesline.leads.id;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** A person at a customer. */
public record ContactId(UUID value) {

  public ContactId {
    requireNonNull(value);
  }

  public static ContactId fresh() {
    return new ContactId(UUID.randomUUID());
  }

  /** The contact that comes of a lead when it is converted, however often that is told. */
  public static ContactId of(LeadId lead) {
    return new ContactId(NameBased.id("lead-contact", lead.toString()));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

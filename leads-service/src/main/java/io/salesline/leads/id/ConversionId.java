package io.salesline.leads.id;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** The conversion of a lead, by however many attempts. */
public record ConversionId(UUID value) {

  public ConversionId {
    requireNonNull(value);
  }

  /** The same for every attempt, so that a repetition finds what an earlier one left. */
  public static ConversionId of(LeadId lead) {
    return new ConversionId(NameBased.id("conversion", lead.toString()));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

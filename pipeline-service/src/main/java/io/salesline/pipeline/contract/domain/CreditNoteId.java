package io.salesline.pipeline.contract.domain;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** A credit note. */
public record CreditNoteId(UUID value) {

  public CreditNoteId {
    requireNonNull(value);
  }

  public static CreditNoteId fresh() {
    return new CreditNoteId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

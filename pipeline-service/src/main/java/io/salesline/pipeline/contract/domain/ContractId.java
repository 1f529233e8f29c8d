package io.salesline.pipeline.contract.domain;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** A contract. */
public record ContractId(UUID value) {

  public ContractId {
    requireNonNull(value);
  }

  public static ContractId fresh() {
    return new ContractId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

package io.salesline.pipeline.contract.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a contract has come. */
public enum ContractState {
  /** Something is to be delivered or to be paid. */
  OPEN,
  /** All is delivered, and all that is owed is paid and confirmed. */
  COLLECTED,
  /** It fell through: nothing more is owed, and what came in stays. Final. */
  TERMINATED;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<ContractState> of(String key) {
    return Arrays.stream(values()).filter(state -> state.key().equals(key)).findFirst();
  }
}

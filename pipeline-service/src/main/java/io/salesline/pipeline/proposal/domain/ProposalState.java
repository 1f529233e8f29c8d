package io.salesline.pipeline.proposal.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a proposal stands. All but the first two are final. */
public enum ProposalState {
  DRAFT,
  SUBMITTED,
  ACCEPTED,
  REJECTED,
  SUPERSEDED,
  EXPIRED;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<ProposalState> of(String key) {
    return Arrays.stream(values()).filter(state -> state.key().equals(key)).findFirst();
  }
}

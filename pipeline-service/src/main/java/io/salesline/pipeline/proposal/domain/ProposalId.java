package io.salesline.pipeline.proposal.domain;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** One version of what a deal's customer is offered. */
public record ProposalId(UUID value) {

  public ProposalId {
    requireNonNull(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

package io.salesline.pipeline.proposal.domain;

/** What happened to a proposal. */
public sealed interface ProposalEvent {

  /** Nobody outside hears of a draft. */
  record Drafted() implements ProposalEvent {}

  record Submitted() implements ProposalEvent {}

  /** The customer accepted or rejected it. */
  record Decided() implements ProposalEvent {}

  /** A later version took its place. */
  record Superseded() implements ProposalEvent {}

  record Expired() implements ProposalEvent {}
}

package io.salesline.pipeline.proposal.domain;

import java.time.Instant;

/**
 * A change that was decided and is to be recorded.
 *
 * @param proposal as it is after the change
 */
public record ProposalDecision(Proposal proposal, ProposalEvent event, Instant at) {}

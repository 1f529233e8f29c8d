package io.salesline.pipeline.proposal.app;

import io.salesline.pipeline.proposal.domain.ProposalDecision;
import io.salesline.platform.outbox.OutboundEvent;
import java.util.Optional;

/** What the others are told. */
public interface Publication {

  /** Empty for what stays in the service. */
  Optional<OutboundEvent> of(ProposalDecision decision);
}

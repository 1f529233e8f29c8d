package io.salesline.pipeline.proposal.messaging;

import io.salesline.pipeline.proposal.app.Publication;
import io.salesline.pipeline.proposal.domain.ProposalDecision;
import io.salesline.pipeline.proposal.domain.ProposalEvent;
import io.salesline.platform.outbox.OutboundEvent;
import io.salesline.platform.outbox.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Turns what happened into what is published. */
@ApplicationScoped
class OutgoingProposals implements Publication {

  private static final Stream PROPOSALS = Stream.of("pipeline", "proposal");

  @Override
  public Optional<OutboundEvent> of(ProposalDecision decision) {
    return name(decision.event()).map(name -> event(decision, name));
  }

  private static OutboundEvent event(ProposalDecision decision, String name) {
    var proposal = decision.proposal();
    return new OutboundEvent(
        PROPOSALS,
        proposal.id().toString(),
        "proposal." + name + ".v1",
        proposal.revision(),
        decision.at(),
        ProposalRow.of(proposal));
  }

  private static Optional<String> name(ProposalEvent event) {
    return switch (event) { // no default: a new event must be decided here
      case ProposalEvent.Drafted drafted -> Optional.empty();
      case ProposalEvent.Submitted submitted -> Optional.of("submitted");
      case ProposalEvent.Decided decided -> Optional.of("decided");
      case ProposalEvent.Superseded superseded -> Optional.of("superseded");
      case ProposalEvent.Expired expired -> Optional.of("expired");
    };
  }
}

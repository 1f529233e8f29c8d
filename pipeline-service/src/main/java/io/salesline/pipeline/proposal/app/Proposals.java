package io.salesline.pipeline.proposal.app;

import io.salesline.pipeline.id.OpportunityId;
import io.salesline.pipeline.proposal.domain.OfferedLine;
import io.salesline.pipeline.proposal.domain.Proposal;
import io.salesline.pipeline.proposal.domain.ProposalId;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Where proposals are kept. Whether the caller sees them, their deal says. */
public interface Proposals {

  Uni<Void> add(UnitOfWork unit, Proposal fresh, List<OfferedLine> lines);

  /** How many versions a deal has, whose lock the caller holds. */
  Uni<Integer> count(UnitOfWork unit, OpportunityId deal);

  /** Fails with a 404 refusal. */
  Uni<OpportunityId> dealOf(UnitOfWork unit, ProposalId id);

  /** Locked until the transaction ends; fails with a 404 refusal. */
  Uni<Proposal> require(UnitOfWork unit, ProposalId id);

  /** The one before the customer, locked; null for none. */
  Uni<Proposal> submitted(UnitOfWork unit, OpportunityId deal);

  /** One before the customer whose last day is past, locked; null for none. */
  Uni<Proposal> nextExpired(UnitOfWork unit);

  /** Writes what was decided so far, before anything else takes its place. */
  Uni<Void> flush(UnitOfWork unit);

  /** Outside of a transaction; fails with a 404 refusal. */
  Uni<Proposal> get(ProposalId id);

  /** All versions of a deal, latest first. */
  Uni<List<Proposal>> of(OpportunityId deal);

  Uni<List<OfferedLine>> lines(ProposalId id);
}

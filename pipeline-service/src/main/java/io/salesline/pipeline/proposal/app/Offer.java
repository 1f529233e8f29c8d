package io.salesline.pipeline.proposal.app;

import io.salesline.pipeline.proposal.domain.OfferedLine;
import io.salesline.pipeline.proposal.domain.Proposal;
import java.util.List;

/** A proposal with all its lines. */
public record Offer(Proposal proposal, List<OfferedLine> lines) {}

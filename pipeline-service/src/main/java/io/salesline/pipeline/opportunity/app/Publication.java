package io.salesline.pipeline.opportunity.app;

import io.salesline.pipeline.opportunity.domain.ChecklistAnswer;
import io.salesline.pipeline.opportunity.domain.Collaborator;
import io.salesline.pipeline.opportunity.domain.Decision;
import io.salesline.pipeline.opportunity.domain.Lines;
import io.salesline.pipeline.opportunity.domain.Opportunity;
import io.salesline.pipeline.process.app.SalesProcess;
import io.salesline.platform.outbox.OutboundEvent;
import java.time.Instant;

/** What the others are told. */
public interface Publication {

  OutboundEvent of(Decision decision);

  /** That an item of a deal's checklist was answered or is open again, not what was answered. */
  OutboundEvent of(ChecklistAnswer answer, SalesProcess process, SalesProcess.Item item);

  /** That somebody works on a deal beside its owner, in which role, or does not any more. */
  OutboundEvent of(Collaborator collaborator, Instant at);

  /** That a line of a deal is other than it was. */
  OutboundEvent of(Opportunity deal, Lines lines, Lines.Kept change, Instant at);

  /** The answer to a conversion that cannot be. */
  OutboundEvent conversionRefused(OpeningFromLead.Request request, String reasonCode, Instant at);
}

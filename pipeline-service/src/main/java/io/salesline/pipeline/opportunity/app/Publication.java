package io.salesline.pipeline.opportunity.app;

import io.salesline.pipeline.opportunity.domain.Decision;
import io.salesline.platform.outbox.OutboundEvent;
import java.time.Instant;

/** What the others are told. */
public interface Publication {

  OutboundEvent of(Decision decision);

  /** The answer to a conversion that cannot be. */
  OutboundEvent conversionRefused(OpeningFromLead.Request request, String reasonCode, Instant at);
}

package io.salesline.pipeline.opportunity.app;

import io.salesline.pipeline.opportunity.domain.ConversionId;
import io.salesline.pipeline.opportunity.domain.Decision;
import io.salesline.pipeline.opportunity.domain.LeadId;
import io.salesline.platform.outbox.OutboundEvent;
import java.time.Instant;

/** What the others are told. */
public interface Publication {

  OutboundEvent of(Decision decision);

  /** The answer to a conversion that cannot be. */
  OutboundEvent conversionRefused(
      ConversionId conversion, LeadId lead, String reasonCode, Instant at);
}

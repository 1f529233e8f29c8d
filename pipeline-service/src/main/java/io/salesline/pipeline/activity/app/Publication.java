package io.salesline.pipeline.activity.app;

import io.salesline.pipeline.activity.domain.ActivityDecision;
import io.salesline.platform.outbox.OutboundEvent;

/** What the others are told. */
public interface Publication {

  OutboundEvent of(ActivityDecision decision);
}

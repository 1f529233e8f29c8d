package io.salesline.pipeline.visit.app;

import io.salesline.pipeline.visit.domain.PlanDecision;
import io.salesline.pipeline.visit.domain.VisitDecision;
import io.salesline.platform.outbox.OutboundEvent;

/** What the others are told. */
public interface Publication {

  OutboundEvent of(VisitDecision decision);

  OutboundEvent of(PlanDecision decision);
}

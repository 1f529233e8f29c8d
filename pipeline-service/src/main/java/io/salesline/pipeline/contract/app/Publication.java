package io.salesline.pipeline.contract.app;

import io.salesline.pipeline.contract.domain.ContractDecision;
import io.salesline.platform.outbox.OutboundEvent;

/** What the others are told. */
public interface Publication {

  OutboundEvent of(ContractDecision decision);
}

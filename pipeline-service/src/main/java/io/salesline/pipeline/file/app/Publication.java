package io.salesline.pipeline.file.app;

import io.salesline.pipeline.file.domain.FileDecision;
import io.salesline.platform.outbox.OutboundEvent;

/** What the others are told. */
public interface Publication {

  OutboundEvent of(FileDecision decision);
}

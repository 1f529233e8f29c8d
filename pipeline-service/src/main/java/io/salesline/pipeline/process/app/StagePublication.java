package io.salesline.pipeline.process.app;

import io.salesline.pipeline.process.domain.ProcessVersion;
import io.salesline.platform.outbox.OutboundEvent;
import java.time.Instant;
import java.util.List;

/** What the others are told of a version. */
public interface StagePublication {

  /** Its stages, which are told once: a published version says the same for ever. */
  List<OutboundEvent> stages(ProcessVersion version, Instant at);
}

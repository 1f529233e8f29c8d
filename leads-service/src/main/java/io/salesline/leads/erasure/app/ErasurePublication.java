package io.salesline.leads.erasure.app;

import io.salesline.leads.erasure.domain.Erasure;
import io.salesline.platform.outbox.OutboundEvent;
import java.time.Instant;

/** What the other services are asked. */
public interface ErasurePublication {

  /** To forget whom these records speak of. */
  OutboundEvent request(Erasure erasure, Instant at);
}

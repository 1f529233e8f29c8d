package io.salesline.leads.erasure.messaging;

import io.salesline.leads.erasure.app.ErasurePublication;
import io.salesline.leads.erasure.domain.Erasure;
import io.salesline.platform.outbox.OutboundEvent;
import io.salesline.platform.outbox.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;

/** Asks the others by ids: whoever reads the topic years later learns nothing about anybody. */
@ApplicationScoped
class OutgoingErasures implements ErasurePublication {

  private static final Stream ERASURES = Stream.eventsOnly("leads", "erasure");

  /**
   * @param recordIds of contacts and leads, comma-joined and sorted
   */
  record RequestedV1(UUID erasureId, String recordIds, Instant answerBy) {}

  /** Of an erasure there is one event, so its revision is 1. */
  @Override
  public OutboundEvent request(Erasure erasure, Instant at) {
    String records =
        erasure.subject().all().stream()
            .map(UUID::toString)
            .sorted()
            .collect(Collectors.joining(","));
    var requested = new RequestedV1(erasure.id().value(), records, erasure.answerBy());
    return new OutboundEvent(
        ERASURES, erasure.id().toString(), "erasure.requested.v1", 1, at, requested);
  }
}

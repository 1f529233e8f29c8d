package io.salesline.pipeline.erasure;

import static java.util.Objects.requireNonNull;

import io.quarkus.runtime.Startup;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.erasure.PersonalPlaces;
import io.salesline.platform.inbox.Consumer;
import io.salesline.platform.inbox.InboundEvent;
import io.salesline.platform.inbox.Inbox;
import io.salesline.platform.inbox.Reaction;
import io.salesline.platform.outbox.OutboundEvent;
import io.salesline.platform.outbox.Stream;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Forgets whom leads-service asks to forget, and says that it has, in one transaction. */
@Startup
@ApplicationScoped
class AnsweringErasures implements Reaction {

  private static final String REQUESTED = "salesline.leads.erasure.requested.v1";
  private static final Stream ANSWERS = Stream.eventsOnly("pipeline", "erasure-answer");

  private final PersonalPlaces places;
  private final Consumer erasures;

  AnsweringErasures(Inbox inbox, PersonalPlaces places) {
    this.places = places;
    this.erasures = inbox.react("erasures", this);
  }

  @Incoming("erasures")
  Uni<Void> erasures(ConsumerRecords<String, byte[]> batch) {
    return erasures.take(batch);
  }

  @Override
  public boolean concerns(InboundEvent event) {
    return event.type().equals(REQUESTED);
  }

  @Override
  public Uni<Void> to(InboundEvent event, UnitOfWork unit) {
    var requested = event.as(ErasureRequestedV1.class);
    return places
        .erase(unit, requested.records())
        .invoke(erased -> answer(unit, requested.erasureId(), erased))
        .replaceWithVoid();
  }

  private static void answer(UnitOfWork unit, UUID erasure, int erased) {
    var given = new GivenV1(erasure, erased);
    unit.publish(
        new OutboundEvent(
            ANSWERS, erasure.toString(), "erasure-answer.given.v1", 1, unit.now(), given));
  }

  /** How many records said something about the person. */
  record GivenV1(UUID erasureId, int erased) {}

  /**
   * What this service reads of the request.
   *
   * @param recordIds comma-joined
   */
  record ErasureRequestedV1(UUID erasureId, String recordIds) {

    ErasureRequestedV1 {
      requireNonNull(erasureId, "erasure_id");
      requireNonNull(recordIds, "record_ids");
    }

    Set<UUID> records() {
      return Arrays.stream(recordIds.split(",")).map(UUID::fromString).collect(Collectors.toSet());
    }
  }
}

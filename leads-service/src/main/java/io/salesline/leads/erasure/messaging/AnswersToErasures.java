package io.salesline.leads.erasure.messaging;

import static java.util.Objects.requireNonNull;

import io.quarkus.runtime.Startup;
import io.salesline.leads.erasure.app.DecidingErasure;
import io.salesline.leads.erasure.domain.ErasureId;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.inbox.Consumer;
import io.salesline.platform.inbox.InboundEvent;
import io.salesline.platform.inbox.Inbox;
import io.salesline.platform.inbox.Reaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears that pipeline-service has forgotten somebody. */
@Startup
@ApplicationScoped
class AnswersToErasures implements Reaction {

  private final DecidingErasure deciding;
  private final Consumer answers;

  AnswersToErasures(Inbox inbox, DecidingErasure deciding) {
    this.deciding = deciding;
    this.answers = inbox.react("erasure-answers", this);
  }

  @Incoming("erasure-answers")
  Uni<Void> answers(ConsumerRecords<String, byte[]> batch) {
    return answers.take(batch);
  }

  @Override
  public boolean concerns(InboundEvent event) {
    return event.type().equals("salesline.pipeline.erasure-answer.given.v1");
  }

  @Override
  public Uni<Void> to(InboundEvent event, UnitOfWork unit) {
    var answer = event.as(GivenV1.class);
    return deciding.answered(unit, new ErasureId(answer.erasureId()), answer.erased());
  }

  /** What this service reads of the answer. */
  record GivenV1(UUID erasureId, Integer erased) {

    GivenV1 {
      requireNonNull(erasureId, "erasure_id");
      requireNonNull(erased, "erased");
    }
  }
}

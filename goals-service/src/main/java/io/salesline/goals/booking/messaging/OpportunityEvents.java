package io.salesline.goals.booking.messaging;

import io.quarkus.runtime.Startup;
import io.salesline.goals.booking.app.Booking;
import io.salesline.goals.booking.app.Ledger;
import io.salesline.platform.inbox.Consumer;
import io.salesline.platform.inbox.InboundEvent;
import io.salesline.platform.inbox.Inbox;
import io.salesline.platform.inbox.Projection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows every change of every opportunity. Of several in a batch the last one counts. */
@Startup
@ApplicationScoped
class OpportunityEvents implements Projection {

  private final Consumer booking;
  private final Ledger ledger;

  OpportunityEvents(Inbox inbox, Ledger ledger) {
    this.booking = inbox.project("booking", this);
    this.ledger = ledger;
  }

  @Incoming("opportunities")
  Uni<Void> read(ConsumerRecords<String, byte[]> batch) {
    return booking.take(batch);
  }

  @Override
  public Uni<Void> apply(SqlConnection transaction, List<InboundEvent> events) {
    Map<UUID, Optional<Booking>> present = new LinkedHashMap<>();
    for (InboundEvent event : events) {
      var opportunity = event.as(OpportunityRow.class);
      present.put(opportunity.opportunityId(), opportunity.booking());
    }
    return ledger.bring(transaction, present);
  }
}

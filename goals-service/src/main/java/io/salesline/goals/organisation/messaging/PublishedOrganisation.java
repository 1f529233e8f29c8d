package io.salesline.goals.organisation.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.salesline.goals.organisation.app.Heartbeats.Heartbeat;
import io.salesline.goals.organisation.app.OrganisationChange;
import io.salesline.goals.organisation.app.Publication;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.outbox.OutboundEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Puts a change into the outbox, and into force in this service at once. */
@ApplicationScoped
class PublishedOrganisation implements Publication {

  private final OwnReplica replica;
  private final MeterRegistry metrics;

  PublishedOrganisation(OwnReplica replica, MeterRegistry metrics) {
    this.replica = replica;
    this.metrics = metrics;
  }

  @Override
  public Uni<Void> of(OrganisationChange change) {
    var at = change.work().now();
    var messages =
        change.events().stream().map(event -> OrganisationMessages.of(event, at)).toList();
    messages.forEach(message -> announce(change.work(), message));
    return replica.apply(change.work(), messages);
  }

  @Override
  public Uni<Void> of(UnitOfWork work, Heartbeat heartbeat) {
    OutboundEvent message = OrganisationMessages.of(heartbeat);
    work.publish(message);
    return replica.apply(work, List.of(message));
  }

  private void announce(UnitOfWork work, OutboundEvent message) {
    work.publish(message);
    metrics.counter("salesline.organisation.changes", "type", message.type()).increment();
  }
}

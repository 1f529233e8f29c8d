package io.salesline.goals.result.messaging;

import io.quarkus.runtime.Startup;
import io.salesline.goals.result.app.Counting;
import io.salesline.goals.result.app.ResultChanges;
import io.salesline.goals.result.domain.Fact;
import io.salesline.platform.inbox.Consumer;
import io.salesline.platform.inbox.InboundEvent;
import io.salesline.platform.inbox.Inbox;
import io.salesline.platform.inbox.Projection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows every stream that metrics count, each from its first event on. */
@Startup
@ApplicationScoped
class ResultEvents implements Projection {

  private final Counting counting;
  private final ResultChanges changes;
  private final Consumer opportunities;
  private final Consumer contracts;
  private final Consumer visits;
  private final Consumer proposals;
  private final Consumer leads;

  ResultEvents(Inbox inbox, Counting counting, ResultChanges changes) {
    this.counting = counting;
    this.changes = changes;
    this.opportunities = inbox.project("results-opportunities", this);
    this.contracts = inbox.project("results-contracts", this);
    this.visits = inbox.project("results-visits", this);
    this.proposals = inbox.project("results-proposals", this);
    this.leads = inbox.project("results-leads", this);
  }

  @Incoming("opportunities")
  Uni<Void> opportunities(ConsumerRecords<String, byte[]> batch) {
    return opportunities.take(batch);
  }

  @Incoming("contracts")
  Uni<Void> contracts(ConsumerRecords<String, byte[]> batch) {
    return contracts.take(batch);
  }

  @Incoming("visits")
  Uni<Void> visits(ConsumerRecords<String, byte[]> batch) {
    return visits.take(batch);
  }

  @Incoming("proposals")
  Uni<Void> proposals(ConsumerRecords<String, byte[]> batch) {
    return proposals.take(batch);
  }

  @Incoming("leads")
  Uni<Void> leads(ConsumerRecords<String, byte[]> batch) {
    return leads.take(batch);
  }

  @Override
  public Uni<Void> apply(SqlConnection transaction, List<InboundEvent> events) {
    List<Fact> facts = events.stream().map(FactOfEvent::read).flatMap(Optional::stream).toList();
    return counting.count(transaction, facts);
  }

  @Override
  public Uni<Void> committed(List<InboundEvent> events) {
    return changes.counted();
  }
}

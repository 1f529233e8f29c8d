package io.salesline.goals.result.messaging;

import io.quarkus.runtime.Startup;
import io.salesline.goals.result.app.Counting;
import io.salesline.goals.result.app.Histories;
import io.salesline.goals.result.app.Histories.History;
import io.salesline.goals.result.app.ResultChanges;
import io.salesline.platform.inbox.Consumer;
import io.salesline.platform.inbox.InboundEvent;
import io.salesline.platform.inbox.Inbox;
import io.salesline.platform.inbox.Projection;
import io.salesline.platform.reactive.InTurn;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows every stream that metrics count, each from its first event on. */
@Startup
@ApplicationScoped
class ResultEvents implements Projection {

  private final Counting counting;
  private final Histories histories;
  private final ResultChanges changes;
  private final Consumer opportunities;
  private final Consumer contracts;
  private final Consumer visits;
  private final Consumer proposals;
  private final Consumer leads;

  ResultEvents(Inbox inbox, Counting counting, Histories histories, ResultChanges changes) {
    this.counting = counting;
    this.histories = histories;
    this.changes = changes;
    this.opportunities = inbox.project(consumerOf("pipeline/opportunity"), this);
    this.contracts = inbox.project(consumerOf("pipeline/contract"), this);
    this.visits = inbox.project(consumerOf("pipeline/visit"), this);
    this.proposals = inbox.project(consumerOf("pipeline/proposal"), this);
    this.leads = inbox.project(consumerOf("leads/lead"), this);
  }

  /** The consumer of a stream. */
  static String consumerOf(String stream) {
    return switch (stream) {
      case "pipeline/opportunity" -> "results-opportunities";
      case "pipeline/contract" -> "results-contracts";
      case "pipeline/visit" -> "results-visits";
      case "pipeline/proposal" -> "results-proposals";
      case "leads/lead" -> "results-leads";
      default -> throw new IllegalArgumentException("nobody reads " + stream);
    };
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
    return counting
        .count(transaction, FactOfEvent.readAll(events))
        .chain(() -> histories.open(transaction))
        .chain(open -> countLate(transaction, open, events));
  }

  /** For metrics whose history was read past events that were parked then. */
  private Uni<Void> countLate(
      SqlConnection transaction, List<History> open, List<InboundEvent> events) {
    return InTurn.each(open, history -> countLate(transaction, history, events));
  }

  private Uni<Void> countLate(
      SqlConnection transaction, History history, List<InboundEvent> events) {
    var late =
        events.stream().filter(it -> history.hasPassed(it.partition(), it.offset())).toList();
    return counting.count(transaction, List.of(history.metric()), FactOfEvent.readAll(late));
  }

  @Override
  public Uni<Void> committed(List<InboundEvent> events) {
    return changes.counted();
  }
}

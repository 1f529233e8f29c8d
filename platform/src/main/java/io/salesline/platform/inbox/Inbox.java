package io.salesline.platform.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.salesline.platform.command.Commands;
import io.salesline.platform.reactive.SameContext;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/**
 * Reads batches from Kafka so that each event counts once, whatever is redelivered: what is applied
 * and the note that it was applied are one transaction. A record that cannot be read, or comes
 * after a gap, goes to the dead letters and parks its key; the other keys go on. While PostgreSQL
 * is away the batch waits.
 */
@ApplicationScoped
public class Inbox {

  private static final Logger LOG = Logger.getLogger(Inbox.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final Pool pool;
  private final InboxStore store;
  private final Burial burial;
  private final Commands commands;
  private final InboxMetrics metrics;
  private final Map<String, Intake> intakes = new ConcurrentHashMap<>();

  Inbox(Pool pool, InboxStore store, Burial burial, Commands commands, MeterRegistry metrics) {
    this.pool = pool;
    this.store = store;
    this.burial = burial;
    this.commands = commands;
    this.metrics = new InboxMetrics(metrics);
  }

  /** Folds a whole batch in one transaction of the raw client. */
  public Uni<Void> project(
      String consumer, ConsumerRecords<String, byte[]> batch, Projection projection) {
    return take(
        intakes.computeIfAbsent(
            consumer, name -> new ProjectionIntake(name, projection, pool, store, burial, metrics)),
        batch);
  }

  /** Answers the events that concern the reaction, one transaction each, in order. */
  public Uni<Void> react(
      String consumer, ConsumerRecords<String, byte[]> batch, Reaction reaction) {
    return take(
        intakes.computeIfAbsent(
            consumer,
            name -> new ReactionIntake(name, reaction, pool, store, burial, commands, metrics)),
        batch);
  }

  /** The consumer of that name, once it has read something in this process. */
  Optional<Intake> intake(String consumer) {
    return Optional.ofNullable(intakes.get(consumer));
  }

  /** The consumers that have read something in this process. */
  Set<String> consumers() {
    return Set.copyOf(intakes.keySet());
  }

  private Uni<Void> take(Intake intake, ConsumerRecords<String, byte[]> batch) {
    List<ConsumerRecord<String, byte[]>> messages = new ArrayList<>(batch.count());
    batch.forEach(messages::add);
    if (messages.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return metrics.timed(
        intake.consumer(), untilItWorks(intake.consumer(), () -> intake.take(messages)));
  }

  private static Uni<Void> untilItWorks(String consumer, Supplier<Uni<? extends Void>> work) {
    Executor here = SameContext.executor();
    return Uni.createFrom()
        .<Void>deferred(work)
        .runSubscriptionOn(here)
        .onFailure()
        .invoke(failure -> LOG.warnf("%s waits: %s", consumer, failure))
        .onFailure()
        .retry()
        .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
        .indefinitely();
  }
}

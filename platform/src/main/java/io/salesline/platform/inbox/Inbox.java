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
 *
 * <p>Consumers make themselves known in their constructor and are annotated {@code @Startup}: what
 * they parked before a restart can be re-driven before anything new arrives.
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

  /**
   * Makes a consumer known that folds each batch in one transaction of the raw client.
   *
   * @param name unique in the service; inbox rows, dead letters and metrics go by it
   */
  public Consumer project(String name, Projection projection) {
    return know(new ProjectionIntake(name, projection, pool, store, burial, metrics));
  }

  /**
   * Makes a consumer known that answers the events that concern the reaction, one transaction each,
   * in order.
   *
   * @param name unique in the service; inbox rows, dead letters and metrics go by it
   */
  public Consumer react(String name, Reaction reaction) {
    return know(new ReactionIntake(name, reaction, pool, store, burial, commands, metrics));
  }

  private Consumer know(Intake intake) {
    if (intakes.putIfAbsent(intake.consumer(), intake) != null) {
      throw new IllegalStateException("two consumers are called " + intake.consumer());
    }
    return batch -> take(intake, batch);
  }

  /** The consumer of that name; empty where this service has none. */
  Optional<Intake> intake(String consumer) {
    return Optional.ofNullable(intakes.get(consumer));
  }

  /** The consumers of this service, by name. */
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

package io.salesline.platform.inbox;

import io.salesline.platform.reactive.SameContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads a topic from its beginning once more, for something that is new: exactly as far as a
 * consumer has applied it, since what comes later that consumer sees anyway. While a step lasts the
 * consumer waits, so that whoever finds itself up to date in a step can hand over to it in the same
 * transaction. A parked record that was passed over is re-driven by the consumer; it tells by the
 * offset that no step comes to it any more.
 */
@ApplicationScoped
public class Rereading {

  /**
   * What a step has read.
   *
   * @param events in the order of their keys' revisions
   * @param next the offset to go on from, by partition
   * @param ends the offsets after the last records, by partition
   * @param upToDate whether all that the consumer has applied is read
   */
  public record Step(
      List<InboundEvent> events,
      Map<Integer, Long> next,
      Map<Integer, Long> ends,
      boolean upToDate) {}

  private final InboxStore store;
  private final String bootstrapServers;

  Rereading(
      InboxStore store, @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
    this.store = store;
    this.bootstrapServers = bootstrapServers;
  }

  /**
   * Reads on in a transaction, which then applies the events and notes {@code next}.
   *
   * @param consumer whose records these are
   * @param from the next offset by partition; the beginning where a partition is missing
   * @param most records
   */
  public Uni<Step> step(
      SqlConnection transaction, String consumer, String topic, Map<Integer, Long> from, int most) {
    Executor here = SameContext.executor();
    return blocking(() -> partitions(topic), here)
        .chain(partitions -> store.lock(transaction, consumer, names(topic, partitions)))
        .chain(() -> blocking(() -> read(topic, from, most), here))
        .chain(read -> sorted(transaction, consumer, read));
  }

  private Set<Integer> partitions(String topic) {
    try (var stretch = new Stretch(bootstrapServers, topic)) {
      return stretch.partitions();
    }
  }

  private Stretch.Read read(String topic, Map<Integer, Long> from, int most) {
    try (var stretch = new Stretch(bootstrapServers, topic)) {
      return stretch.read(from, most);
    }
  }

  private static <T> Uni<T> blocking(Supplier<T> work, Executor here) {
    return Uni.createFrom()
        .item(work)
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
        .emitOn(here);
  }

  static Set<String> names(String topic, Set<Integer> partitions) {
    var names = new HashSet<String>();
    partitions.forEach(partition -> names.add(topic + "-" + partition));
    return names;
  }

  static Set<String> keys(Stretch.Read read) {
    var keys = new HashSet<String>();
    read.records().values().forEach(all -> all.forEach(one -> keys.add(DeadLetter.keyOf(one))));
    return keys;
  }

  private Uni<Step> sorted(SqlConnection transaction, String consumer, Stretch.Read read) {
    return store.known(transaction, consumer, keys(read)).map(known -> sorted(read, known));
  }

  static Step sorted(Stretch.Read read, InboxStore.Known known) {
    var events = new ArrayList<InboundEvent>();
    var next = new HashMap<>(read.next());
    boolean upToDate = true;
    for (var partition : read.records().entrySet()) {
      long reached = applied(partition.getValue(), known, events);
      if (reached >= 0) {
        next.put(partition.getKey(), reached);
      } else {
        upToDate &= read.next().get(partition.getKey()) >= read.ends().get(partition.getKey());
      }
    }
    return new Step(events, next, read.ends(), upToDate);
  }

  /**
   * Adds what the consumer has applied; what is parked is passed over, the consumer applies it
   * later.
   *
   * @return the offset of the first record that it has not come to; negative where there is none
   */
  private static long applied(
      List<ConsumerRecord<String, byte[]>> records,
      InboxStore.Known known,
      List<InboundEvent> events) {
    for (var message : records) {
      String key = DeadLetter.keyOf(message);
      try {
        InboundEvent event = Envelope.open(message);
        if (event.revision() <= known.revisions().getOrDefault(key, 0L)) {
          events.add(event);
        } else if (!known.parked().contains(key)) {
          return message.offset();
        }
      } catch (UnreadableEvent unreadable) {
        // The consumer has buried it.
      }
    }
    return -1;
  }
}

package io.salesline.platform.inbox;

import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A topic told once more to a command that runs beside its consumer: as far as the consumer has
 * applied it. Blocks; of one thread.
 */
public final class Retelling implements AutoCloseable {

  private final InboxStore store = new InboxStore();
  private final String consumer;
  private final String topic;
  private final Stretch stretch;

  /**
   * @param consumer whose records these are
   */
  public Retelling(String bootstrapServers, String consumer, String topic) {
    this.consumer = consumer;
    this.topic = topic;
    this.stretch = new Stretch(bootstrapServers, topic);
  }

  public String topic() {
    return topic;
  }

  /**
   * What comes after those offsets, up to the first record that the consumer has not applied yet.
   *
   * @param from the next offset by partition; the beginning where a partition is missing
   * @param most records
   */
  public Rereading.Step next(SqlConnection connection, Map<Integer, Long> from, int most) {
    Stretch.Read read = stretch.read(from, most);
    var known = store.known(connection, consumer, Rereading.keys(read)).await().indefinitely();
    return Rereading.sorted(read, known);
  }

  @Override
  public void close() {
    stretch.close();
  }

  /** Until the transaction ends the consumer applies nothing more. */
  public void hold(SqlConnection transaction) {
    Set<String> partitions = new HashSet<>(Rereading.names(topic, stretch.partitions()));
    store.lock(transaction, consumer, partitions).await().indefinitely();
  }
}

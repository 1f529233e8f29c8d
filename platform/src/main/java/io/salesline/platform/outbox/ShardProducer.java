package io.salesline.platform.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The transactional producer of one shard. Its {@code transactional.id} belongs to the shard, so
 * that a new owner fences the old; an idempotent producer alone lets a paused owner publish old
 * versions after new ones.
 */
final class ShardProducer implements AutoCloseable {

  private final KafkaProducer<String, byte[]> producer;
  private final String source;

  ShardProducer(String bootstrapServers, String service, int shard, Duration patience) {
    this.source = "/salesline/" + service;
    var settings = new HashMap<String, Object>();
    settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    settings.put(ProducerConfig.CLIENT_ID_CONFIG, "salesline-" + service + "-outbox-" + shard);
    settings.put(
        ProducerConfig.TRANSACTIONAL_ID_CONFIG, "salesline." + service + ".outbox." + shard);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, (int) patience.toMillis());
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) patience.toMillis());
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) patience.toMillis() + 1000);
    settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 20_000);
    settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000);
    settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 8L << 20);
    this.producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
  }

  /** Fences every earlier producer of this shard. */
  void open() {
    producer.initTransactions();
  }

  /**
   * Publishes the rows in one transaction, or none.
   *
   * @return the key that Kafka will not take and why, where nothing was published because of it
   */
  Optional<Culprit> publish(List<OutboxRow> rows) {
    var first = new AtomicReference<Culprit>();
    producer.beginTransaction();
    try {
      rows.forEach(row -> send(row, first));
      producer.flush();
      if (first.get() == null) {
        producer.commitTransaction();
        return Optional.empty();
      }
    } catch (KafkaException e) {
      // After one refusal the whole transaction fails; the refusal is the cause.
      if (first.get() == null || !first.get().isToBlame()) {
        throw e;
      }
    }
    producer.abortTransaction();
    if (!first.get().isToBlame()) {
      throw new KafkaException(first.get().failure());
    }
    return Optional.of(first.get());
  }

  /** Only the first failure names its cause: what else was in flight fails with the same words. */
  private void send(OutboxRow row, AtomicReference<Culprit> first) {
    for (var message : row.messages(source)) {
      var unused = producer.send(message, (metadata, failure) -> note(row.key(), failure, first));
    }
  }

  private static void note(String key, Exception failure, AtomicReference<Culprit> first) {
    if (failure != null) {
      first.compareAndSet(null, new Culprit(key, failure));
    }
  }

  /** The key at which a transaction failed. */
  record Culprit(String key, Exception failure) {

    /** Only what is the record's own fault; a broker that is away is nobody's. */
    boolean isToBlame() {
      return failure instanceof RecordTooLargeException
          || failure instanceof SerializationException
          || failure instanceof InvalidTopicException;
    }

    String reason() {
      return failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(1));
  }
}

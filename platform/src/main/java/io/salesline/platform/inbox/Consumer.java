package io.salesline.platform.inbox;

import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** A consumer that the inbox knows: its channel hands it the batches. */
@FunctionalInterface
public interface Consumer {

  /** Ends when the batch is applied or buried, however long PostgreSQL is away. */
  Uni<Void> take(ConsumerRecords<String, byte[]> batch);
}

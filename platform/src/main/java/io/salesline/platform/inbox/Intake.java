package io.salesline.platform.inbox;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** One consumer: how its records are applied, and how a dead one is tried again. */
interface Intake {

  String consumer();

  /** Applies what can be applied and buries the rest. Fails only where waiting helps. */
  Uni<Void> take(List<ConsumerRecord<String, byte[]>> messages);

  /**
   * Tries the oldest dead letter of a key again, past its parking, and forgets it in the same
   * transaction. Fails with the reason where it is still dead.
   */
  Uni<Void> retry(StoredLetter letter);
}

package io.salesline.platform.inbox;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record that was not applied.
 *
 * @param parksKey true when it is the cause; false when it only waits behind one
 */
record DeadLetter(ConsumerRecord<String, byte[]> message, String reason, boolean parksKey) {

  static final String NO_KEY = "";

  String key() {
    return message.key() == null ? NO_KEY : message.key();
  }
}

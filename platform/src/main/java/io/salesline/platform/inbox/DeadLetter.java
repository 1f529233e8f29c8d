package io.salesline.platform.inbox;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record that was not applied.
 *
 * @param parksKey true when it is the cause; false when it only waits behind one
 */
record DeadLetter(ConsumerRecord<String, byte[]> message, String reason, boolean parksKey) {

  static final String NO_KEY = "";
  private static final char NUL = 0;

  DeadLetter {
    reason = storable(reason);
  }

  static DeadLetter behind(ConsumerRecord<String, byte[]> message) {
    return new DeadLetter(message, "waits behind a parked record of its key", false);
  }

  static String keyOf(ConsumerRecord<String, byte[]> message) {
    return message.key() == null ? NO_KEY : storable(message.key());
  }

  /** With the replacement character for NUL, which PostgreSQL's texts cannot hold. */
  static String storable(String text) {
    return text.replace(NUL, '\uFFFD');
  }

  static boolean isStorable(String text) {
    return text.indexOf(NUL) < 0;
  }

  String key() {
    return keyOf(message);
  }

  /** Whether its key waits from now on. A record without a key holds nobody up. */
  boolean parks() {
    return parksKey && !key().equals(NO_KEY);
  }

  String place() {
    return message.topic() + "-" + message.partition() + "@" + message.offset();
  }
}

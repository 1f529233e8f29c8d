package io.salesline.platform.inbox;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A dead letter with its place in the table. */
record StoredLetter(long id, ConsumerRecord<String, byte[]> message) {}

/** A real Kafka broker (KRaft, one node) on 127.0.0.1 and the topics that deploy/ declares. */
package io.salesline.local.kafka;

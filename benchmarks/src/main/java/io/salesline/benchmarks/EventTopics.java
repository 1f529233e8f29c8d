package io.salesline.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes events as the services do, and tells how far their readers are. */
final class EventTopics implements AutoCloseable {

  static final String DEALS = "salesline.pipeline.opportunity-events.v1";
  static final String CUSTOMERS = "salesline.leads.customer-profile.v1";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long PAUSE_MILLIS = 100;

  private final KafkaProducer<String, byte[]> producer;
  private final Admin admin;

  EventTopics(String bootstrapServers) {
    Map<String, Object> broker = Map.of("bootstrap.servers", bootstrapServers);
    this.producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "linger.ms",
                20,
                "batch.size",
                1 << 18,
                "compression.type",
                "lz4"),
            new StringSerializer(),
            new ByteArraySerializer());
    this.admin = Admin.create(broker);
  }

  void publish(DealHistories.Event event) {
    send(DEALS, event.key(), event.type(), event.revision(), event.at(), event.row());
  }

  void name(String customer) {
    ObjectNode row = JSON.createObjectNode().put("customer_id", customer);
    row.put("name", "Customer " + customer.substring(customer.length() - 6));
    send(CUSTOMERS, customer, "leads.customer-profile.changed", 1, Instant.EPOCH, row);
  }

  private void send(
      String topic, String key, String type, long revision, Instant at, ObjectNode row) {
    row.put("event_id", UUID.randomUUID().toString());
    row.put("event_type", "salesline." + type + ".v1");
    row.put("revision", revision);
    row.put("occurred_at", at.toString());
    row.put("recorded_at", Instant.now().truncatedTo(ChronoUnit.MICROS).toString());
    try {
      var message = new ProducerRecord<>(topic, key, JSON.writeValueAsBytes(row));
      header(message, "ce_specversion", "1.0");
      header(message, "ce_id", row.get("event_id").asText());
      header(message, "ce_type", row.get("event_type").asText());
      header(message, "ce_time", row.get("occurred_at").asText());
      header(message, "ce_recordedat", row.get("recorded_at").asText());
      header(message, "ce_revision", Long.toString(revision));
      Future<?> unused = producer.send(message);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static void header(ProducerRecord<?, ?> message, String name, String value) {
    message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  /** Waits until a group of consumers has read all there is. */
  void awaitRead(String group) throws InterruptedException {
    producer.flush();
    try {
      while (unread(group) > 0) {
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("how far " + group + " is could not be told", e);
    }
  }

  private long unread(String group) throws InterruptedException, ExecutionException {
    Map<TopicPartition, OffsetAndMetadata> read =
        admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
    Map<TopicPartition, OffsetSpec> ends =
        read.keySet().stream().collect(Collectors.toMap(it -> it, it -> OffsetSpec.latest()));
    Map<TopicPartition, ListOffsetsResultInfo> written = admin.listOffsets(ends).all().get();
    return read.entrySet().stream()
        .mapToLong(it -> written.get(it.getKey()).offset() - it.getValue().offset())
        .sum();
  }

  @Override
  public void close() {
    producer.close();
    admin.close();
  }
}

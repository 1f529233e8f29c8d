package io.salesline.platform.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends events as another service would, and reads what this one has published. */
public final class TestEvents implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final KafkaProducer<String, byte[]> producer =
      new KafkaProducer<>(
          Map.of("bootstrap.servers", Stack.bootstrapServers()),
          new StringSerializer(),
          new ByteArraySerializer());

  /** Sends one event; its envelope is completed and its headers are set from the row. */
  public void send(String topic, String key, String type, long revision, Map<String, ?> fields) {
    Map<String, Object> row = new LinkedHashMap<>(fields);
    String now = Instant.now().toString();
    row.putIfAbsent("event_id", UUID.randomUUID().toString());
    row.put("event_type", type);
    row.put("revision", revision);
    row.putIfAbsent("occurred_at", now);
    row.putIfAbsent("recorded_at", now);
    send(TestOrganisation.message(topic, key, row));
  }

  /** An example of the contracts, under a key and revision of one's own. */
  public void sendJson(String topic, String key, String json, Map<String, ?> changed) {
    try {
      Map<String, Object> row = JSON.readValue(json, JSON.constructType(LinkedHashMap.class));
      row.putAll(changed);
      send(TestOrganisation.message(topic, key, row));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Without waiting for each, so that consumers get them in large batches. */
  public void sendAtOnce(List<ProducerRecord<String, byte[]>> messages) {
    for (var message : messages) {
      var unused = producer.send(message);
    }
    producer.flush();
  }

  public void send(ProducerRecord<String, byte[]> message) {
    try {
      producer.send(message).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Everything committed on a topic so far, a partition after the other. */
  public static List<ConsumerRecord<String, byte[]>> all(String topic) {
    Map<String, Object> settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            Stack.bootstrapServers(),
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed");
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      var partitions =
          consumer.partitionsFor(topic).stream()
              .map(partition -> new TopicPartition(topic, partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      var read = new ArrayList<ConsumerRecord<String, byte[]>>();
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(Duration.ofMillis(100)).forEach(read::add);
      }
      return read;
    }
  }

  /** The events of one key, in their order. */
  public static List<JsonNode> of(String topic, String key) {
    return all(topic).stream()
        .filter(message -> key.equals(message.key()) && message.value() != null)
        .map(message -> json(message.value()))
        .toList();
  }

  private static JsonNode json(byte[] value) {
    try {
      return JSON.readTree(new String(value, StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}

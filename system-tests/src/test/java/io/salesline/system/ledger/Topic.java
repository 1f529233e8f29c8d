package io.salesline.system.ledger;

import io.salesline.system.running.RunningSystem;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A topic of the running system, past all services. */
public record Topic(RunningSystem system, String name) {

  /** Everything that is committed, partition by partition in its order. */
  public List<ConsumerRecord<String, byte[]>> records() {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", system.bootstrapServers(), "isolation.level", "read_committed");
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      var partitions =
          consumer.partitionsFor(name).stream()
              .map(partition -> new TopicPartition(name, partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      var records = new ArrayList<ConsumerRecord<String, byte[]>>();
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
      return records;
    }
  }

  public List<ConsumerRecord<String, byte[]>> recordsOf(String key) {
    return records().stream().filter(message -> key.equals(message.key())).toList();
  }

  /** Puts a record there that no service has written. */
  public void plant(String key, byte[] value, Map<String, String> headers) {
    var message = new ProducerRecord<>(name, key, value);
    headers.forEach(
        (header, text) -> message.headers().add(header, text.getBytes(StandardCharsets.UTF_8)));
    Map<String, Object> settings = Map.of("bootstrap.servers", system.bootstrapServers());
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      producer.send(message).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

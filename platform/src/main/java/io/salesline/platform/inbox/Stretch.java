package io.salesline.platform.inbox;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Some records of a topic in a row, read outside of any consumer group. Blocks; of one thread. */
final class Stretch implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(200);
  private static final int MOST_IDLE_POLLS = 25;

  /**
   * @param records by partition, in their order
   * @param next the offset after them, by partition
   * @param ends the offset after the last committed record, by partition
   */
  record Read(
      Map<Integer, List<ConsumerRecord<String, byte[]>>> records,
      Map<Integer, Long> next,
      Map<Integer, Long> ends) {}

  private final KafkaConsumer<String, byte[]> consumer;
  private final String topic;

  Stretch(String bootstrapServers, String topic) {
    Map<String, Object> settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed",
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest",
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
            false,
            ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            10_000,
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            1000);
    this.consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    this.topic = topic;
  }

  Set<Integer> partitions() {
    return consumer.partitionsFor(topic).stream().map(it -> it.partition()).collect(toSet());
  }

  /** From those offsets on until the end, or until there are so many. */
  Read read(Map<Integer, Long> from, int most) {
    var partitions =
        consumer.partitionsFor(topic).stream()
            .map(it -> new TopicPartition(topic, it.partition()))
            .toList();
    consumer.assign(partitions);
    var beginnings = consumer.beginningOffsets(partitions);
    partitions.forEach(
        it ->
            consumer.seek(it, Math.max(beginnings.get(it), from.getOrDefault(it.partition(), 0L))));
    return readUntil(consumer.endOffsets(partitions), most);
  }

  private Read readUntil(Map<TopicPartition, Long> ends, int most) {
    Map<Integer, List<ConsumerRecord<String, byte[]>>> records =
        ends.keySet().stream().collect(toMap(TopicPartition::partition, it -> new ArrayList<>()));
    int read = 0;
    int idle = 0;
    while (read < most && idle < MOST_IDLE_POLLS && isBefore(ends)) {
      var polled = consumer.poll(POLL);
      polled.forEach(one -> records.get(one.partition()).add(one));
      read += polled.count();
      idle = polled.isEmpty() ? idle + 1 : 0;
    }
    return new Read(
        records,
        ends.keySet().stream().collect(toMap(TopicPartition::partition, consumer::position)),
        ends.entrySet().stream()
            .collect(toMap(end -> end.getKey().partition(), Map.Entry::getValue)));
  }

  private boolean isBefore(Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
  }

  @Override
  public void close() {
    consumer.close();
  }
}

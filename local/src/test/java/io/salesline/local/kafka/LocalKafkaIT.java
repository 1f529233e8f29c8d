package io.salesline.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKafkaIT {

  private static final String TOPICS =
      """
      apiVersion: kafka.strimzi.io/v1
      kind: KafkaTopic
      metadata:
        name: one-partition
      spec:
        topicName: salesline.test.one.v1
        partitions: 1
        replicas: 3
        config:
          cleanup.policy: compact
          min.insync.replicas: 2
      ---
      apiVersion: kafka.strimzi.io/v1
      kind: KafkaTopic
      metadata:
        name: salesline.test.many.v1
      spec:
        partitions: 12
        replicas: 3
        config:
          retention.ms: -1
      """;

  @TempDir Path directory;

  @Test
  void keepsRecordsWhenItStartsAgain() throws Exception {
    // Given
    Path topics = topics();
    LocalKafka first = LocalKafka.start(directory.resolve("kafka"), 0);
    Topics.create(first.bootstrapServers(), topics);
    send(first, "deal-1", "{\"amount\":1054.00}");
    first.stop();

    // When
    int port = Integer.parseInt(first.bootstrapServers().split(":")[1]);
    LocalKafka second = LocalKafka.start(directory.resolve("kafka"), port);

    // Then
    try {
      Topics.create(second.bootstrapServers(), topics);
      ConsumerRecord<String, String> record = firstRecord(second);
      assertThat(record.key()).isEqualTo("deal-1");
      assertThat(record.value()).isEqualTo("{\"amount\":1054.00}");
    } finally {
      second.stop();
    }
  }

  @Test
  void createsDeclaredTopicsOnly() throws Exception {
    // Given
    LocalKafka kafka = LocalKafka.start(directory.resolve("kafka"), 0);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      // When
      Topics.create(kafka.bootstrapServers(), topics());

      // Then
      assertThat(description(admin, "salesline.test.one.v1").partitions()).hasSize(1);
      assertThat(description(admin, "salesline.test.many.v1").partitions()).hasSize(4);
      assertThat(config(admin, "salesline.test.one.v1", "cleanup.policy")).isEqualTo("compact");
      assertThat(config(admin, "salesline.test.many.v1", "retention.ms")).isEqualTo("-1");
      assertThatThrownBy(() -> description(admin, "salesline.test.undeclared.v1"))
          .isInstanceOf(ExecutionException.class)
          .hasMessageContaining("UnknownTopicOrPartition");
    } finally {
      kafka.stop();
    }
  }

  private Path topics() throws Exception {
    Path folder = Files.createDirectories(directory.resolve("topics"));
    Files.writeString(folder.resolve("test.yaml"), TOPICS);
    return folder;
  }

  private static TopicDescription description(Admin admin, String topic) throws Exception {
    return admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic);
  }

  private static String config(Admin admin, String topic, String key) throws Exception {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    return admin.describeConfigs(List.of(resource)).all().get().get(resource).get(key).value();
  }

  private static void send(LocalKafka kafka, String key, String value) throws Exception {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", kafka.bootstrapServers(), "transactional.id", "test");
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      producer.send(new ProducerRecord<>("salesline.test.one.v1", key, value)).get();
      producer.commitTransaction();
    }
  }

  private static ConsumerRecord<String, String> firstRecord(LocalKafka kafka) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", kafka.bootstrapServers(), "isolation.level", "read_committed");
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      TopicPartition partition = new TopicPartition("salesline.test.one.v1", 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      return consumer.poll(Duration.ofSeconds(20)).iterator().next();
    }
  }
}

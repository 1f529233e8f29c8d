package io.salesline.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Stack;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Waits until a consumer group has read all there is. */
final class Lag {

  private Lag() {}

  static void awaitNone(String group) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", Stack.bootstrapServers()))) {
      Await.until(Duration.ofSeconds(60), () -> assertThat(unread(admin, group)).isZero());
    }
  }

  private static long unread(Admin admin, String group)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetAndMetadata> read =
        admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
    String topic = read.keySet().iterator().next().topic();
    int partitions =
        admin
            .describeTopics(java.util.List.of(topic))
            .allTopicNames()
            .get()
            .get(topic)
            .partitions()
            .size();
    long unread = 0;
    for (int i = 0; i < partitions; i++) {
      var partition = new TopicPartition(topic, i);
      var ends = admin.listOffsets(Map.of(partition, OffsetSpec.latest()));
      long end = ends.partitionResult(partition).get().offset();
      unread += end - (read.containsKey(partition) ? read.get(partition).offset() : 0);
    }
    return unread;
  }
}

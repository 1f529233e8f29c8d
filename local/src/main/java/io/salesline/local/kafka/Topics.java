package io.salesline.local.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * Creates the topics that the Strimzi {@code KafkaTopic} resources of a directory declare. Locally
 * a topic has at most four partitions and one replica; its other settings are those of a cluster.
 */
public final class Topics {

  private static final int MOST_PARTITIONS = 4;
  private static final short REPLICAS = 1;
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private Topics() {}

  /** Creates what is missing and leaves what is there as it is. */
  public static void create(String bootstrapServers, Path topicsDirectory) {
    List<NewTopic> declared = declaredIn(topicsDirectory);
    try (Admin admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
      Set<String> present = admin.listTopics().names().get();
      admin.createTopics(missing(declared, present)).all().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while creating topics", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("Kafka refused to create topics", e.getCause());
    }
  }

  /** Changes whenever a declaration does. */
  public static String fingerprint(Path topicsDirectory) {
    return declaredIn(topicsDirectory).toString();
  }

  private static List<NewTopic> missing(List<NewTopic> declared, Set<String> present) {
    return declared.stream().filter(topic -> !present.contains(topic.name())).toList();
  }

  static List<NewTopic> declaredIn(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      List<NewTopic> topics = new ArrayList<>();
      for (Path file : files.filter(Topics::isYaml).sorted().toList()) {
        topics.addAll(read(file));
      }
      return topics;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read topics from " + directory, e);
    }
  }

  private static boolean isYaml(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }

  private static List<NewTopic> read(Path file) throws IOException {
    List<NewTopic> topics = new ArrayList<>();
    try (MappingIterator<JsonNode> documents =
        YAML.readerFor(JsonNode.class).readValues(file.toFile())) {
      while (documents.hasNext()) {
        JsonNode document = documents.next();
        if ("KafkaTopic".equals(document.path("kind").asText())) {
          topics.add(topic(document));
        }
      }
    }
    return topics;
  }

  private static NewTopic topic(JsonNode document) {
    JsonNode spec = document.path("spec");
    String name = spec.path("topicName").asText(document.path("metadata").path("name").asText());
    int partitions = Math.min(spec.path("partitions").asInt(1), MOST_PARTITIONS);
    return new NewTopic(name, partitions, REPLICAS).configs(configs(spec.path("config")));
  }

  private static Map<String, String> configs(JsonNode config) {
    Map<String, String> settings = new TreeMap<>();
    config
        .properties()
        .forEach(setting -> settings.put(setting.getKey(), setting.getValue().asText()));
    // A cluster's durability across replicas cannot be had on one node.
    settings.remove("min.insync.replicas");
    return settings;
  }
}

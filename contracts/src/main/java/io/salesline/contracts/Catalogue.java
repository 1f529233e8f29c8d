package io.salesline.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream.Builder;

/**
 * The file {@code catalogue.yaml}.
 *
 * @param deadLetters service → topic
 */
record Catalogue(
    List<Stream> streams, @JsonProperty("dead_letters") Map<String, String> deadLetters) {

  static Catalogue load() {
    return Resources.yaml("catalogue.yaml", Catalogue.class);
  }

  /**
   * The topics of an entity.
   *
   * @param events null where only the state is published
   * @param state null where only the changes are published
   * @param personal whether it carries personal data
   * @param types by CloudEvents type
   */
  record Stream(
      String name,
      String about,
      String producer,
      String events,
      String state,
      int partitions,
      boolean personal,
      SequencedMap<String, Place> types,
      List<Consumer> consumers) {

    List<String> topics() {
      Builder<String> topics = java.util.stream.Stream.builder();
      Optional.ofNullable(events).ifPresent(topics);
      Optional.ofNullable(state).ifPresent(topics);
      return topics.build().toList();
    }
  }

  /**
   * Where in its stream a type stands.
   *
   * @param key with fields in braces, such as {@code unit:{unit_id}}
   * @param only {@code state} or {@code events} where it is on one of the topics; else null
   */
  record Place(String key, String only) {
    boolean isOn(String topic) {
      return only == null || only.equals(topic);
    }
  }

  /**
   * @param types empty for all of the topic
   */
  record Consumer(String service, String topic, String group, List<String> types) {
    Consumer {
      types = types == null ? List.of() : types;
    }
  }
}

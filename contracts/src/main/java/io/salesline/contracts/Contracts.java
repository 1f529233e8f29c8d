package io.salesline.contracts;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeSet;

/**
 * Every published event, by its CloudEvents type such as {@code
 * salesline.pipeline.opportunity.won.v1}. A producer's test asks for {@link #violations}, a
 * consumer's test reads {@link #example}.
 */
public final class Contracts {

  private final Catalogue catalogue;
  private final SequencedMap<String, Contract> byType;

  private Contracts(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.byType = new LinkedHashMap<>();
    catalogue.streams().forEach(this::know);
  }

  private void know(Catalogue.Stream stream) {
    stream.types().forEach((type, place) -> byType.put(type, Contract.of(type, stream, place)));
  }

  /** The contracts on the classpath. */
  public static Contracts load() {
    return new Contracts(Catalogue.load());
  }

  /** In the order of the catalogue. */
  public Collection<Contract> all() {
    return byType.values();
  }

  /** Throws {@link IllegalArgumentException} for a type that the catalogue does not know. */
  public Contract of(String type) {
    return find(type)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    type + " is none of " + byType.keySet().stream().collect(joining(", "))));
  }

  Optional<Contract> find(String type) {
    return Optional.ofNullable(byType.get(type));
  }

  /**
   * What is wrong with a value of this type, one sentence each; empty when it keeps the contract.
   *
   * @param json the whole value as it stands on the topic
   */
  public List<String> violations(String type, String json) {
    return find(type)
        .map(contract -> contract.violations(json))
        .orElseGet(() -> List.of(type + " is not in the catalogue"));
  }

  /**
   * What is wrong with a record as it stands on Kafka: its topic, key and headers too.
   *
   * @param headers as UTF-8 text
   * @param value null for a tombstone
   */
  public List<String> violations(
      String topic, String key, Map<String, String> headers, byte[] value) {
    return new KafkaRecord(topic, key, headers, value).violations(this);
  }

  /** A whole value of this type, as it stands on its topics. */
  public String example(String type) {
    return of(type).example();
  }

  /** Where every change of this type is kept; empty for a type that has a state only. */
  public Optional<String> eventsTopic(String type) {
    return of(type).eventsTopic();
  }

  /** The compacted topic with the last row a key; empty for a type that has events only. */
  public Optional<String> stateTopic(String type) {
    return of(type).stateTopic();
  }

  /** Every topic, dead letters included. */
  public NavigableSet<String> topics() {
    var topics = new TreeSet<>(catalogue.deadLetters().values());
    catalogue.streams().forEach(stream -> topics.addAll(stream.topics()));
    return topics;
  }

  Catalogue catalogue() {
    return catalogue;
  }
}

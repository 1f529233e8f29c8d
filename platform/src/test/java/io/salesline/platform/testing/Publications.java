package io.salesline.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesline.contracts.Contract;
import io.salesline.contracts.Contracts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** What a service really publishes, against {@code contracts/}. */
public final class Publications {

  private final Contracts contracts = Contracts.load();
  private final String producer;

  /**
   * @param producer such as {@code leads-service}
   */
  public Publications(String producer) {
    this.producer = producer;
  }

  public Contracts contracts() {
    return contracts;
  }

  /** Waits until each promised event, and no other, was published, and holds all to their terms. */
  public void assertAllArePublishedAndKeepTheirContracts() {
    Set<String> types =
        promised().map(Contract::type).collect(Collectors.toCollection(TreeSet::new));
    assertThat(types).isNotEmpty();
    Await.until(() -> assertThat(publishedTypes()).isEqualTo(types));
    published()
        .forEach(
            message ->
                assertThat(violations(message))
                    .as("%s of %s", headers(message).get("ce_type"), message.key())
                    .isEmpty());
  }

  private Stream<Contract> promised() {
    return contracts.all().stream().filter(contract -> contract.producer().equals(producer));
  }

  private Set<String> publishedTypes() {
    return published()
        .map(message -> headers(message).get("ce_type"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Stream<ConsumerRecord<String, byte[]>> published() {
    return promised()
        .flatMap(contract -> contract.topics().stream())
        .distinct()
        .flatMap(topic -> TestEvents.all(topic).stream());
  }

  private List<String> violations(ConsumerRecord<String, byte[]> message) {
    return contracts.violations(message.topic(), message.key(), headers(message), message.value());
  }

  private static Map<String, String> headers(ConsumerRecord<String, byte[]> message) {
    return StreamSupport.stream(message.headers().spliterator(), false)
        .collect(toMap(Header::key, header -> new String(header.value(), UTF_8)));
  }
}

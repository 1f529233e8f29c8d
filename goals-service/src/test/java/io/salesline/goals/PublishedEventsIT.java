package io.salesline.goals;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.salesline.contracts.Contract;
import io.salesline.contracts.Contracts;
import io.salesline.goals.testing.Firm;
import io.salesline.goals.testing.Firm.Person;
import io.salesline.goals.testing.GoalCards;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.TestEvents;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PublishedEventsIT {

  static final Contracts CONTRACTS = Contracts.load();

  @Test
  void keepTheirContracts() {
    // Given
    Firm.await();
    UUID north = Firm.team("North", Firm.region("East"));
    Firm.managerOf(north, "mia", "2026-01-01");
    Person rick = Firm.representative("rick", north, "2026-01-01");

    // When
    Firm.move(rick, Firm.team("South", null), "2026-05-01");
    GoalCards.ofMember(Firm.ADMINISTRATOR, rick.id(), "2026-08", "100.5");
    GoalCards.ofUnit(Firm.ADMINISTRATOR, north, "2026-08", "1000");

    // Then
    Await.until(() -> assertThat(typesSeen()).containsAll(typesPromised()));
    assertThat(published()).allSatisfy(message -> assertThat(violations(message)).isEmpty());
  }

  private static List<ConsumerRecord<String, byte[]>> published() {
    return CONTRACTS.topics().stream()
        .filter(topic -> topic.startsWith("salesline.goals."))
        .flatMap(topic -> TestEvents.all(topic).stream())
        .toList();
  }

  private static Set<String> typesSeen() {
    var types = new TreeSet<String>();
    published().forEach(message -> types.add(headers(message).get("ce_type")));
    return types;
  }

  private static List<String> typesPromised() {
    return CONTRACTS.all().stream()
        .map(Contract::type)
        .filter(type -> type.startsWith("salesline.goals."))
        .toList();
  }

  private static List<String> violations(ConsumerRecord<String, byte[]> message) {
    return CONTRACTS.violations(message.topic(), message.key(), headers(message), message.value());
  }

  private static Map<String, String> headers(ConsumerRecord<String, byte[]> message) {
    var headers = new HashMap<String, String>();
    message
        .headers()
        .forEach(
            header ->
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
    return headers;
  }
}

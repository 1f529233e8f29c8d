package io.salesline.pipeline;

import static io.salesline.pipeline.fixture.Deals.deal;
import static io.salesline.pipeline.fixture.Deals.open;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.salesline.pipeline.fixture.Deals;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.RealStack;
import io.salesline.platform.testing.TestEvents;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealStack.class,
    initArgs = @ResourceArg(name = "service", value = "pipeline"))
class CustomersOnTheirWayIT {

  @Inject MeterRegistry metrics;

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @Test
  void aCustomerThatArrivesWithinASecondIsWaitedFor() throws Exception {
    // Given
    var customer = UUID.randomUUID();
    double refusedBefore = refused();
    try (var threads = Executors.newSingleThreadExecutor()) {
      var opening = threads.submit(() -> open(REPRESENTATIVE, deal(customer)));

      // When: the service has looked for it once
      Await.until(() -> assertThat(refused()).isGreaterThan(refusedBefore));
      Deals.customer(customer, "active");

      // Then
      assertThat(opening.get().statusCode()).isEqualTo(201);
    }
  }

  @Test
  void aCustomerThatNeverArrivesIsUnknownAfterASecond() {
    // When
    long start = System.nanoTime();
    Response answer = open(REPRESENTATIVE, deal(UUID.randomUUID()));
    var waited = Duration.ofNanos(System.nanoTime() - start);

    // Then
    answer
        .then()
        .statusCode(422)
        .body("code", equalTo("customer-unknown"))
        .body("errors[0].field", equalTo("customer_id"));
    assertThat(waited).isBetween(Duration.ofMillis(900), Duration.ofSeconds(4));
  }

  @Test
  void noNewDealWithACustomerWhoWasWithdrawn() {
    // Given
    var customer = UUID.randomUUID();
    Deals.customer(customer, "withdrawn");
    awaitReplica(customer, 1);

    // Then
    open(REPRESENTATIVE, deal(customer)).then().statusCode(422);
  }

  @Test
  void anOlderRecordAndADeletionFindTheReplicaRight() {
    // Given
    var customer = UUID.randomUUID();
    try (var events = new TestEvents()) {
      send(events, customer, 2, "active");
      awaitReplica(customer, 1);

      // When
      send(events, customer, 1, "withdrawn");
      var marker = UUID.randomUUID();
      send(events, marker, 1, "active");
      awaitReplica(marker, 1);

      // Then
      open(REPRESENTATIVE, deal(customer)).then().statusCode(201);
      events.send(tombstone(customer));
      awaitReplica(customer, 0);
    }
  }

  private double refused() {
    return metrics
        .counter("salesline.commands", "operation", "open-opportunity", "outcome", "refused")
        .count();
  }

  private static void send(TestEvents events, UUID customer, long revision, String status) {
    events.send(
        "salesline.leads.customer.v1",
        customer.toString(),
        "salesline.leads.customer.amended.v1",
        revision,
        Map.of("customer_id", customer.toString(), "status", status));
  }

  private static ProducerRecord<String, byte[]> tombstone(UUID customer) {
    var tombstone =
        new ProducerRecord<String, byte[]>(
            "salesline.leads.customer.v1", customer.toString(), null);
    Map.of(
            "ce_id", UUID.randomUUID().toString(),
            "ce_type", "salesline.leads.customer.withdrawn.v1",
            "ce_time", "2026-11-24T08:00:00Z",
            "ce_recordedat", "2026-11-24T08:00:00Z",
            "ce_revision", "3")
        .forEach((name, value) -> tombstone.headers().add(name, value.getBytes(UTF_8)));
    return tombstone;
  }

  private static void awaitReplica(UUID customer, long rows) {
    Await.until(
        () ->
            assertThat(
                    Database.number(
                        "select count(*) from customer_replica where customer_id = '"
                            + customer
                            + "'"))
                .isEqualTo(rows));
  }
}

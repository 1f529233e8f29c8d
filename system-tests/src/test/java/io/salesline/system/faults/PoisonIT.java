package io.salesline.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesline.system.ledger.Topic;
import io.salesline.system.running.Client;
import io.salesline.system.running.Company;
import io.salesline.system.running.Eventually;
import io.salesline.system.running.RunningSystem;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Fault 16: what a consumer cannot apply parks its key with the reason, and nothing else. */
class PoisonIT {

  private static final Duration SOON = Duration.ofSeconds(10);
  private static final String DEALS = "/api/pipeline/v1/opportunities";
  private static final String LETTERS = "/api/reporting/v1/dead-letters";
  private static final String CONSUMER = "deals";

  private final RunningSystem system = RunningSystem.shared();
  private final Company company = Company.of(system);
  private final Client ann = company.as("ann");
  private final Client admin = system.as("admin");
  private final Topic events = new Topic(system, "salesline.pipeline.opportunity-events.v1");
  private final Topic dead = new Topic(system, "salesline.reporting.dead-letters.v1");

  @Test
  void bytesThatAreNoEventParkTheirKeyAndTheOthersGoOn() {
    // Given
    String poisoned = newDeal();
    Eventually.within(SOON, () -> assertThat(stage(poisoned)).isEqualTo("lead-screening"));

    // When
    events.plant(poisoned, new byte[] {(byte) 0xff, 0, 7}, Map.of());

    // Then
    Eventually.within(
        SOON, () -> assertThat(reasons(poisoned)).containsExactly("no header ce_type"));
    assertPublished(poisoned, "no header ce_type");
    // And: what follows of the same key waits; another key does not
    move(poisoned, "first-contact");
    String other = newDeal();
    move(other, "first-contact");
    Eventually.within(SOON, () -> assertThat(stage(other)).isEqualTo("first-contact"));
    Eventually.within(
        SOON,
        () -> assertThat(reasons(poisoned)).last().asString().contains("waits behind a parked"));
    assertThat(stage(poisoned)).isEqualTo("lead-screening");
    // And: a re-drive cannot make sense of it, and says so
    var still = redrive(poisoned).expect(409);
    assertThat(still.code()).isEqualTo("still-dead");
    assertThat(reasons(poisoned)).hasSize(2);
  }

  @Test
  void aSchemaFromTheFutureParksItsKeyAndTheOthersGoOn() {
    // Given
    String key = UUID.randomUUID().toString();
    String now = Instant.now().toString();

    // When
    events.plant(
        key,
        "{\"opportunity_id\":\"%s\"}".formatted(key).getBytes(StandardCharsets.UTF_8),
        Map.of(
            "ce_type",
            "salesline.pipeline.opportunity.opened.v2",
            "ce_id",
            UUID.randomUUID().toString(),
            "ce_revision",
            "1",
            "ce_time",
            now,
            "ce_recordedat",
            now));

    // Then
    String reason = "unknown version: salesline.pipeline.opportunity.opened.v2";
    Eventually.within(SOON, () -> assertThat(reasons(key)).containsExactly(reason));
    assertPublished(key, reason);
    String other = newDeal();
    Eventually.within(SOON, () -> assertThat(stage(other)).isEqualTo("lead-screening"));
  }

  @Test
  void whenTheCauseIsMendedAReDriveAppliesAllThatWaited() throws SQLException {
    // Given: a read model that for some reason cannot take this deal's second revision
    String deal = newDeal();
    Eventually.within(SOON, () -> assertThat(stage(deal)).isEqualTo("lead-screening"));
    onReporting(
        "alter table deal add constraint test_cause check (opportunity_id <> '"
            + deal
            + "' or revision < 2) not valid");
    try {
      move(deal, "first-contact");
      move(deal, "needs-discovery");
      Eventually.within(SOON, () -> assertThat(reasons(deal)).hasSize(2));
      assertThat(reasons(deal).getFirst()).contains("test_cause");
      assertThat(redrive(deal).expect(409).code()).isEqualTo("still-dead");
    } finally {
      onReporting("alter table deal drop constraint test_cause");
    }
    assertThat(stage(deal)).isEqualTo("lead-screening");

    // When
    var redriven = redrive(deal).expect(200);

    // Then
    assertThat(redriven.body().get("applied").asInt()).isEqualTo(2);
    assertThat(reasons(deal)).isEmpty();
    assertThat(stage(deal)).isEqualTo("needs-discovery");
    move(deal, "proposal");
    Eventually.within(SOON, () -> assertThat(stage(deal)).isEqualTo("proposal"));
  }

  private String newDeal() {
    String customer =
        ann.post("/api/leads/v1/customers", Map.of("name", "Poison"))
            .expect(201)
            .text("customer_id");
    return ann.post(
            DEALS,
            Map.of(
                "name",
                "Poison",
                "customer_id",
                customer,
                "amount",
                Map.of("amount", "4.00", "currency", "USD")))
        .expect(201)
        .text("opportunity_id");
  }

  private void move(String deal, String stage) {
    ann.post(DEALS + "/" + deal + "/transitions", Map.of("to", stage)).expect(200);
  }

  /** The stage in which the reports have a deal. */
  private String stage(String deal) {
    for (JsonNode item : ann.items("/api/reporting/v1/deals")) {
      if (item.get("opportunity_id").asText().equals(deal)) {
        return item.get("stage").asText();
      }
    }
    return null;
  }

  private List<String> reasons(String key) {
    return admin.items(LETTERS).stream()
        .filter(letter -> letter.get("key").asText().equals(key))
        .filter(letter -> letter.get("consumer").asText().equals(CONSUMER))
        .map(letter -> letter.get("reason").asText())
        .toList();
  }

  private void assertPublished(String key, String reason) {
    Eventually.within(
        SOON,
        () ->
            assertThat(dead.recordsOf(key))
                .anySatisfy(
                    letter ->
                        assertThat(letter.headers().lastHeader("salesline_reason").value())
                            .asString(StandardCharsets.UTF_8)
                            .isEqualTo(reason)));
  }

  private Client.Reply redrive(String key) {
    return admin.post(LETTERS + "/redrive", Map.of("consumer", CONSUMER, "key", key));
  }

  private void onReporting(String sql) throws SQLException {
    try (var database = system.database("reporting")) {
      database.createStatement().execute(sql);
    }
  }
}

package io.salesline.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesline.system.ledger.Operations;
import io.salesline.system.running.Client;
import io.salesline.system.running.Company;
import io.salesline.system.running.Eventually;
import io.salesline.system.running.Part;
import io.salesline.system.running.RunningSystem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Fault 7 for longer than a minute: Kafka is there but does not answer, under load. */
@Tag("faults")
class KafkaAwayIT {

  /** Access is refused to administrators from the sixtieth second on. */
  private static final Duration LONG = Duration.ofSeconds(66);

  private static final Duration A_WHILE = Duration.ofSeconds(5);
  private static final Duration RECOVERY = Duration.ofSeconds(90);
  private static final List<String> SERVICES = List.of("goals", "pipeline", "leads", "reporting");

  private final RunningSystem system = RunningSystem.shared();
  private final Company company = Company.of(system);

  @Test
  void withoutKafkaTheWorkGoesOnAndWhatNeedsFreshAccessWaits() throws Exception {
    // Given
    var judgement = new Judgement(system, company);
    Part kafka = system.part("kafka");
    Operations operations;

    try (var load = new Load(company)) {
      operations = load.operations();
      load.start(2);
      Eventually.within(A_WHILE, () -> assertThat(done(operations)).isGreaterThan(50));

      // When
      kafka.hold();
      try {
        Pause.of(LONG);

        // Then: writes are acknowledged as before
        long before = done(operations);
        Pause.of(A_WHILE);
        assertThat(done(operations) - before).as("done in %s", A_WHILE).isGreaterThan(50);
        assertThat(operations.count(Operations.Outcome.UNKNOWN)).isZero();
        assertNobodyIsTakenOut();
        assertOrdinaryPeopleGoOnAndAdministratorsWait();
        assertAChangeIsHeldBack();
      } finally {
        kafka.goOn();
      }
    }

    // And: it drains, nothing is lost, and everybody may do again what they may do
    judgement.judge(operations);
    for (String service : SERVICES) {
      Eventually.within(
          RECOVERY, () -> assertThat(age(company.as("ann"), service)).as(service).isLessThan(10));
    }
    products().expect(200);
    company
        .as("ann")
        .with("Min-Organisation-Version", Long.toString(company.version()))
        .get("/api/leads/v1/me")
        .expect(200);
  }

  private void assertNobodyIsTakenOut() {
    for (String service : SERVICES) {
      Part part = system.part(service + "-service");
      for (String probe : List.of("/q/health/live", "/q/health/ready")) {
        assertThat(part.ask(probe).statusCode()).as(service + probe).isEqualTo(200);
      }
    }
  }

  private void assertOrdinaryPeopleGoOnAndAdministratorsWait() {
    for (String service : List.of("pipeline", "leads", "reporting")) {
      assertThat(age(company.as("ann"), service)).as(service).isGreaterThan(60);
    }
    Map<String, Client.Reply> commands =
        Map.of(
            "products", products(),
            "history", admin().post("/api/pipeline/v1/opportunities/history", history()),
            "customers", admin().post("/api/leads/v1/customers/bulk", customers()),
            "redrive", admin().post("/api/reporting/v1/dead-letters/redrive", letter()));
    commands.forEach(
        (name, refused) -> {
          assertThat(refused.status()).as(name + " " + refused.body()).isEqualTo(503);
          assertThat(refused.code()).as(name).isEqualTo("access-replica-old");
          assertThat(refused.header("Retry-After")).as(name).isNotNull();
        });
    company.as("ann").post("/api/leads/v1/leads", Map.of("company", "Away")).expect(201);
    company.as("mara").get("/api/reporting/v1/funnel").expect(200);
  }

  /**
   * A change of the organisation is accepted; who waits for it elsewhere is told that it is late.
   */
  private void assertAChangeIsHeldBack() {
    company.move("abe", company.beta);
    company.move("abe", company.alpha);
    for (String version : List.of(Long.toString(company.version()), "999999999")) {
      long began = System.nanoTime();
      var late =
          company
              .as("ann")
              .with("Min-Organisation-Version", version)
              .get("/api/leads/v1/leads")
              .expect(503);
      Duration took = Duration.ofNanos(System.nanoTime() - began);
      assertThat(late.code()).isEqualTo("organisation-not-here-yet");
      assertThat(took).isBetween(Duration.ofMillis(700), Duration.ofSeconds(3));
    }
  }

  private Client admin() {
    return system.as("admin");
  }

  private Client.Reply products() {
    return admin()
        .post(
            "/api/pipeline/v1/products/bulk",
            Map.of(
                "items",
                List.of(
                    Map.of(
                        "external_id", "away",
                        "code", "AWAY",
                        "name", "Away",
                        "list_price", Map.of("amount", "1.00", "currency", "USD")))));
  }

  private static Map<String, ?> history() {
    return Map.of(
        "items",
        List.of(
            Map.of(
                "external_id", "away",
                "name", "Away",
                "owner_username", "admin",
                "stage", "first-contact",
                "status", "open")));
  }

  private static Map<String, ?> customers() {
    return Map.of("items", List.of(Map.of("external_id", "away", "name", "Away")));
  }

  private static Map<String, ?> letter() {
    return Map.of("consumer", "deals", "key", UUID.randomUUID().toString());
  }

  private static double age(Client caller, String service) {
    return caller
        .get("/api/" + service + "/v1/me")
        .expect(200)
        .body()
        .get("replica_age_seconds")
        .asDouble();
  }

  private static long done(Operations operations) {
    return operations.count(Operations.Outcome.OK);
  }
}

package io.salesline.system.starting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesline.system.running.Eventually;
import io.salesline.system.running.RunningSystem;
import io.salesline.system.running.Salesline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Beginning, ending, dying and coming back, on a system that nobody else uses. */
class StartingAndStoppingIT {

  private static final Duration STOP = Duration.ofSeconds(10);
  private static final String LEADS = "/api/leads/v1/leads";
  private static final List<String> PARTS =
      List.of(
          "gateway",
          "sign-in",
          "postgres",
          "kafka",
          "goals-service",
          "pipeline-service",
          "leads-service",
          "reporting-service");

  private static RunningSystem system;

  @BeforeAll
  static void start() {
    system = RunningSystem.own();
  }

  @AfterAll
  static void remove() {
    system.close();
  }

  @BeforeEach
  void startAgain() {
    if (!system.isRunning()) {
      system.start();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM"})
  void aStopEndsEveryProcessWithinTenSecondsAndKeepsEverything(String signal) throws Exception {
    // Given
    String lead = lead();
    var traces = Traces.of(system);
    assertThat(traces.alive()).as("as many as there are parts").hasSizeGreaterThan(PARTS.size());

    // When
    Duration took = system.stop(signal);

    // Then
    assertThat(took).isLessThan(STOP);
    assertThat(traces.alive()).isEmpty();
    assertThat(Traces.of(system.data()).alive()).isEmpty();
    System.out.println("SIG" + signal + " stopped it in " + took);

    // And: it comes back with what was there
    System.out.println("it was ready again after " + system.start());
    system.as("admin").get(LEADS + "/" + lead).expect(200);
  }

  @Test
  void whatAKilledLauncherLeavesBehindIsEndedByTheNextWhichLosesNothing() throws Exception {
    // Given
    String lead = lead();
    var traces = Traces.of(system);

    // When
    system.killLauncher();
    assertThat(traces.alive()).as("left behind").isNotEmpty();
    system.start();

    // Then
    assertThat(traces.alive()).isEmpty();
    assertThat(system.log()).containsPattern("Ended \\d+ processes that an earlier run had left");
    system.as("admin").get(LEADS + "/" + lead).expect(200);
    system.as("admin").post(LEADS, Map.of("company", "After")).expect(201);
  }

  @Test
  void aPortThatIsTakenIsNamedInOneSentence(@TempDir Path other) {
    var refused =
        Salesline.run(
            "up",
            "--empty",
            "--no-build",
            "--port",
            Integer.toString(system.port()),
            "--data",
            other.resolve("data").toString());

    assertThat(refused.exitCode()).isEqualTo(3);
    assertThat(refused.output().lines())
        .containsExactly(
            "Port "
                + system.port()
                + " is taken by another program; choose another one with --port");
    system.as("admin").get("/api/goals/v1/me").expect(200);
  }

  @Test
  void statusTellsOfEachPartAsDocumented() throws IOException {
    var status = Salesline.run("status", "--json", "--data", data()).succeeded();

    JsonNode answer = new ObjectMapper().readTree(status.output());
    assertThat(fields(answer)).containsExactly("parts");
    var names = new ArrayList<String>();
    for (JsonNode part : answer.get("parts")) {
      assertThat(fields(part)).containsExactly("name", "pid", "address", "management", "healthy");
      assertThat(ProcessHandle.of(part.get("pid").asLong())).isPresent();
      assertThat(part.get("healthy").asBoolean()).as(part.toString()).isTrue();
      names.add(part.get("name").asText());
    }
    assertThat(names).containsExactlyInAnyOrderElementsOf(PARTS);
    var text = Salesline.run("status", "--data", data()).succeeded();
    assertThat(text.output().lines()).hasSize(PARTS.size());
  }

  @Test
  void aTokenThatIsPrintedOpensTheDoor() {
    String token = Salesline.run("token", "admin", "--data", data()).succeeded().output().strip();

    var me =
        system
            .asNobody()
            .with("Authorization", "Bearer " + token)
            .get("/api/goals/v1/me")
            .expect(200);

    assertThat(me.text("username")).isEqualTo("admin");
  }

  @Test
  void resetRemovesTheDataButNotFromUnderARunningSystem() throws Exception {
    // Given
    String lead = lead();
    assertThat(Salesline.run("reset", "--yes", "--data", data()).exitCode()).isNotZero();
    system.as("admin").get(LEADS + "/" + lead).expect(200);
    system.stop("TERM");

    // When
    Salesline.run("reset", "--yes", "--data", data()).succeeded();

    // Then
    assertThat(Files.exists(system.data())).isFalse();
    assertThat(Salesline.run("status", "--data", data()).exitCode()).isNotZero();
    system.start();
    // Who is a member spreads to the new services on its own.
    Eventually.within(
        Duration.ofMinutes(1), () -> system.as("admin").get(LEADS + "/" + lead).expect(404));
  }

  private static String lead() {
    return system
        .as("admin")
        .post(LEADS, Map.of("company", UUID.randomUUID().toString()))
        .expect(201)
        .text("lead_id");
  }

  private static String data() {
    return system.data().toString();
  }

  private static List<String> fields(JsonNode object) {
    var fields = new ArrayList<String>();
    object.fieldNames().forEachRemaining(fields::add);
    return fields;
  }
}

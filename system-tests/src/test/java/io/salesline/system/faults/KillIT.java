package io.salesline.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesline.system.ledger.Operations;
import io.salesline.system.running.Company;
import io.salesline.system.running.Eventually;
import io.salesline.system.running.RunningSystem;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Faults 1, 7, 10 and 19: parts are killed with -9 under load, and the ledger judges. */
class KillIT {

  private static final List<String> VICTIMS =
      List.of(
          "pipeline-service",
          "leads-service",
          "reporting-service",
          "goals-service",
          "kafka",
          "postgres");
  private static final Duration RECOVERY = Duration.ofSeconds(90);
  private static final Duration WORK = Duration.ofSeconds(2);

  private final RunningSystem system = RunningSystem.shared();
  private final Company company = Company.of(system);

  @Test
  void whateverIsKilledNothingIsLostAndNothingCountedTwice() throws Exception {
    // Given
    var judgement = new Judgement(system, company);
    Operations operations;

    // When
    try (var load = new Load(company)) {
      load.start(6);
      Pause.of(WORK);
      for (String victim : VICTIMS) {
        kill(victim);
        Pause.of(WORK);
      }
      operations = load.operations();
    }

    // Then
    judgement.judge(operations);
    assertThat(operations.count(Operations.Outcome.OK)).as("work done").isGreaterThan(100);

    // And: the oracle is awake: one count too many in the projection is seen
    try (var reporting = system.database("reporting")) {
      String one =
          " where owner_id = (select id from nobody) and status = 'open' and stage = 'lead-screening'";
      reporting.createStatement().execute("update standing set deals = deals + 1" + one);
      assertThat(judgement.funnel()).isNotEqualTo(judgement.folded());
      reporting.createStatement().execute("update standing set deals = deals - 1" + one);
    }
  }

  private void kill(String victim) {
    long pid = system.part(victim).pid();
    system.part(victim).kill();
    Eventually.within(RECOVERY, () -> assertThat(system.part(victim).pid()).isNotEqualTo(pid));
    Eventually.within(RECOVERY, this::answers);
  }

  private void answers() {
    for (String service : List.of("goals", "pipeline", "leads", "reporting")) {
      company.as("dirk").get("/api/" + service + "/v1/me").expect(200);
    }
  }
}

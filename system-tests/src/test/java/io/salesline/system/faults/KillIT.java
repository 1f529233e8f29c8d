package io.salesline.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesline.system.ledger.Ledger;
import io.salesline.system.ledger.Operations;
import io.salesline.system.ledger.Oracle;
import io.salesline.system.running.Company;
import io.salesline.system.running.Eventually;
import io.salesline.system.running.RunningSystem;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Faults 1, 7, 8 and 10: parts are killed with -9 under load, and the ledger judges. */
class KillIT {

  private static final String DEALS = "salesline.pipeline.opportunity-events.v1";
  private static final List<String> SERVICES = List.of("leads", "pipeline");
  private static final List<String> VICTIMS =
      List.of(
          "pipeline-service",
          "leads-service",
          "reporting-service",
          "goals-service",
          "kafka",
          "postgres");
  private static final Duration RECOVERY = Duration.ofSeconds(90);

  private final RunningSystem system = RunningSystem.shared();
  private final Company company = Company.of(system);
  private final Ledger ledger = new Ledger(system);

  @Test
  void whateverIsKilledNothingIsLostAndNothingCountedTwice() throws Exception {
    // Given
    SERVICES.forEach(ledger::keep);
    Map<String, BigDecimal> before = funnel();
    Operations operations;

    // When
    try (var load = new Load(company)) {
      load.start(6);
      pause(Duration.ofSeconds(2));
      for (String victim : VICTIMS) {
        kill(victim);
        pause(Duration.ofSeconds(2));
      }
      operations = load.operations();
    }

    // Then: it drains, and the ledger finds no contradiction
    Eventually.within(RECOVERY, this::drained);
    for (String service : SERVICES) {
      var committed = ledger.committed(service);
      var published = ledger.published(committed);
      assertThat(Oracle.lostAndGhosts(committed, published)).as(service).isEmpty();
      assertThat(Oracle.disorder(published)).as(service).isEmpty();
    }
    assertThat(Oracle.broken(operations, found())).isEmpty();
    assertThat(operations.count(Operations.Outcome.OK)).as("work done").isGreaterThan(100);

    // And: the projection equals the fold of the ledger, to the cent
    Map<String, BigDecimal> expected = new TreeMap<>(before);
    for (var deal : Oracle.folded(ledger.committed("pipeline"), DEALS).values()) {
      add(expected, deal.row());
    }
    Eventually.within(RECOVERY, () -> assertThat(funnel()).isEqualTo(expected));

    // And: the oracle is awake: one count too many in the projection is seen
    try (var reporting = system.database("reporting")) {
      reporting
          .createStatement()
          .execute(
              "update standing set deals = deals + 1 where ctid = (select min(ctid) from standing)");
      assertThat(funnel()).isNotEqualTo(expected);
      reporting
          .createStatement()
          .execute(
              "update standing set deals = deals - 1 where ctid = (select min(ctid) from standing)");
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

  private void drained() throws SQLException {
    for (String service : List.of("goals", "pipeline", "leads")) {
      assertThat(ledger.backlog(service)).as(service).isLessThanOrEqualTo(1);
    }
  }

  /** Counts and amounts as the funnel shows them, by stage, and won and lost. */
  private Map<String, BigDecimal> funnel() {
    JsonNode funnel = company.as("dirk").get("/api/reporting/v1/funnel").expect(200).body();
    var figures = new TreeMap<String, BigDecimal>();
    for (JsonNode stage : funnel.get("stages")) {
      put(figures, stage.get("stage").asText(), stage);
    }
    put(figures, "won", funnel.get("won"));
    put(figures, "lost", funnel.get("lost"));
    return figures;
  }

  private static void put(Map<String, BigDecimal> figures, String name, JsonNode row) {
    figures.put(name + " count", new BigDecimal(row.get("count").asText()));
    figures.put(name + " amount", new BigDecimal(row.get("amount").asText()));
  }

  private static void add(Map<String, BigDecimal> figures, JsonNode deal) {
    String status = deal.get("status").asText();
    BigDecimal amount = new BigDecimal(deal.get("amount_organisation").asText()).setScale(2);
    if (status.equals("open") || deal.get("collection").asText().equals("open")) {
      String stage = deal.get("stage").asText();
      figures.merge(stage + " count", BigDecimal.ONE, BigDecimal::add);
      figures.merge(stage + " amount", amount, BigDecimal::add);
    }
    if (!status.equals("open")) {
      figures.merge(status + " count", BigDecimal.ONE, BigDecimal::add);
      figures.merge(status + " amount", amount, BigDecimal::add);
    }
  }

  /** How often each thing that the load asked for is in the databases. */
  private Map<String, Integer> found() throws SQLException {
    var found = new HashMap<String, Integer>();
    count(found, "leads", "select 'lead ' || company from lead");
    count(found, "leads", "select 'customer ' || name from customer");
    count(found, "pipeline", "select 'deal ' || name from opportunity");
    count(
        found,
        "pipeline",
        """
        select 'move ' || o.name || ' ' || case when e.type like '%.won.v1' then 'won' else e.payload::json ->> 'stage' end
        from test_ledger e join opportunity o on o.id::text = e.aggregateid
        where e.type like '%.stage-entered.v1' or e.type like '%.won.v1'
        """);
    return found;
  }

  private void count(Map<String, Integer> found, String service, String sql) throws SQLException {
    try (var database = system.database(service);
        var rows = database.createStatement().executeQuery(sql)) {
      while (rows.next()) {
        found.merge(rows.getString(1), 1, Integer::sum);
      }
    }
  }

  private static void pause(Duration time) {
    long until = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < until) {
      java.util.concurrent.locks.LockSupport.parkNanos(10_000_000);
    }
  }
}

package io.salesline.system.importing;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesline.system.importing.CrmSales.Deal;
import io.salesline.system.ledger.Ledger;
import io.salesline.system.running.Eventually;
import io.salesline.system.running.RunningSystem;
import io.salesline.system.running.Salesline;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole data set goes in, once and exactly, however often and however rudely. */
class ImportIT {

  private static final int ROWS = 8_800;
  private static final LocalDate LAST_DAY = LocalDate.of(2017, 12, 31);
  private static final List<String> PRODUCERS = List.of("goals", "pipeline", "leads");
  private static final Duration CATCH_UP = Duration.ofSeconds(60);
  private static final Duration THREE_TIMES_THE_GOAL = Duration.ofSeconds(180);

  private final CrmSales files = CrmSales.besideTheProject();

  @Test
  void everyTotalIsThatOfTheFilesAndASecondImportChangesNothing() throws Exception {
    try (var system = RunningSystem.own()) {
      // When
      var first = run(system).succeeded();

      // Then
      System.out.println("The import took " + first.took() + " and said:\n" + first.output());
      assertThat(first.took()).isLessThan(THREE_TIMES_THE_GOAL);
      assertAllIsThere(system);

      // When: again, with a ledger of every event
      var ledger = new Ledger(system);
      PRODUCERS.forEach(ledger::keep);
      long revisions = revisions(system);
      var second = run(system).succeeded();

      // Then
      assertThat(second.output()).contains("Nothing changed");
      assertThat(revisions(system)).isEqualTo(revisions);
      for (String service : PRODUCERS) {
        assertThat(ledger.committed(service)).as(service).isEmpty();
      }
      assertAllIsThere(system);
      // And: the ledger is awake
      system.as("admin").post("/api/leads/v1/leads", Map.of("company", "Awake")).expect(201);
      assertThat(ledger.committed("leads")).isNotEmpty();

      // When
      Eventually.within(CATCH_UP, () -> assertThat(dealsOfCustomers(system)).isEqualTo(ROWS));
      var run = new Classified(system.as("admin")).by(LAST_DAY);

      // Then
      assertClasses(system, run);
      assertFamilies(system);
    }
  }

  @Test
  void anImportThatIsKilledHalfWayGoesOnAndDoublesNothing(@TempDir Path scratch) throws Exception {
    try (var system = RunningSystem.own()) {
      // Given
      Path checkpoint = system.data().resolve("import/crm-sales.json");
      Process killed = Salesline.begin(scratch.resolve("killed.log"), arguments(system));
      Eventually.within(CATCH_UP, () -> assertThat(done(checkpoint)).isGreaterThan(3000));
      killed.destroyForcibly().waitFor();
      assertThat(done(checkpoint)).as("killed too late").isLessThan(ROWS);

      // When
      var resumed = run(system).succeeded();

      // Then
      assertThat(resumed.output()).contains("Going on where an earlier run was interrupted");
      assertAllIsThere(system);
    }
  }

  private void assertAllIsThere(RunningSystem system) {
    var reported = new Reported(system.as("admin"));
    Eventually.within(
        CATCH_UP,
        () ->
            assertThat(reported.sold())
                .isEqualTo(new Sum(4_238, new BigDecimal("10005534.00")))
                .isEqualTo(files.all("Won")));
    assertThat(system.as("admin").items("/api/pipeline/v1/opportunities")).hasSize(ROWS);
    var funnel = reported.funnel();
    assertThat(funnel.get("lost").count()).isEqualTo(2_473);
    assertThat(funnel.get("first-contact").count()).isEqualTo(1_589);
    assertThat(funnel.get("lead-screening").count()).isEqualTo(500);
    assertThat(funnel).isEqualTo(files.funnel(deal -> true));
    assertThat(reported.byLabel("member")).isEqualTo(files.won(Deal::agent));
    assertThat(reported.byLabel("team")).isEqualTo(files.won(files::manager));
    assertThat(reported.byLabel("region")).isEqualTo(files.won(files::region));
    assertThat(reported.byMonth()).isEqualTo(files.won(Deal::month));
    for (JsonNode member : system.as("admin").items("/api/goals/v1/members")) {
      String agent = member.get("full_name").asText();
      assertThat(reported.funnelOf(member.get("member_id").asText()))
          .as(agent)
          .isEqualTo(files.funnel(deal -> deal.agent().equals(agent)));
    }
  }

  /** A history is judged by the figures of its last day, not by those of last night. */
  private void assertClasses(RunningSystem system, JsonNode run) {
    assertThat(run.get("basis").asText()).isEqualTo("revenue");
    assertThat(run.get("customers").asInt()).isEqualTo(files.parents().size());
    Map<String, String> classes = new Classified(system.as("admin")).classes();
    assertThat(classes).isEqualTo(files.classes(LAST_DAY));
    Map<String, Long> counts =
        classes.values().stream().collect(groupingBy(one -> one, TreeMap::new, counting()));
    System.out.println("Classes of the " + classes.size() + " customers imported: " + counts);
    assertThat(counts).isEqualTo(Map.of("A", 59L, "B", 21L, "C", 5L));
  }

  /** A group's figures are those of its subsidiaries and its own. */
  private void assertFamilies(RunningSystem system) {
    Map<String, Groups.Figures> told = new Groups(system.as("admin")).all();
    assertThat(told).isEqualTo(files.groups(LAST_DAY)).hasSize(7);
    System.out.println("Groups among them: " + told);
  }

  private static long dealsOfCustomers(RunningSystem system) throws SQLException {
    return number(system, "leads", "select count(*) from customer_deal");
  }

  private Salesline.Done run(RunningSystem system) {
    return Salesline.run(arguments(system));
  }

  private String[] arguments(RunningSystem system) {
    return new String[] {
      "import", "crm-sales", files.folder().toString(), "--data", system.data().toString()
    };
  }

  /** Rows of deals that the import has written down as done. */
  private static long done(Path checkpoint) throws IOException {
    return new ObjectMapper().readTree(Files.readAllBytes(checkpoint)).get("deals").asLong();
  }

  private static long revisions(RunningSystem system) throws SQLException {
    return number(system, "pipeline", "select sum(revision) from opportunity");
  }

  private static long number(RunningSystem system, String service, String sql) throws SQLException {
    try (var database = system.database(service);
        var rows = database.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}

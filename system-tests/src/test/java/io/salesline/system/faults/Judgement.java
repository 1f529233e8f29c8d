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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Keeps the ledger while parts fail, and judges when all is quiet again. */
final class Judgement {

  private static final String DEALS = "salesline.pipeline.opportunity-events.v1";
  private static final List<String> SERVICES = List.of("leads", "pipeline");

  /** A conversion that nobody answers is cancelled after 60 s. */
  private static final Duration RECOVERY = Duration.ofSeconds(90);

  private final RunningSystem system;
  private final Company company;
  private final Ledger ledger;
  private final Map<String, BigDecimal> before;

  /** Begins to keep the ledger. */
  Judgement(RunningSystem system, Company company) {
    this.system = system;
    this.company = company;
    this.ledger = new Ledger(system);
    SERVICES.forEach(ledger::keep);
    this.before = funnel();
  }

  /** It drains, everything that began ends, and the ledger finds no contradiction. */
  void judge(Operations operations) throws SQLException {
    Eventually.within(RECOVERY, this::drained);
    Eventually.within(
        RECOVERY, () -> assertThat(Oracle.unsettled(conversions(), dealsOfLeads())).isEmpty());
    Eventually.within(RECOVERY, this::drained);
    for (String service : SERVICES) {
      var committed = ledger.committed(service);
      var published = ledger.published(committed);
      assertThat(Oracle.lostAndGhosts(committed, published)).as(service).isEmpty();
      assertThat(Oracle.disorder(published)).as(service).isEmpty();
    }
    assertThat(Oracle.broken(operations, found())).isEmpty();
    var expected = folded();
    Eventually.within(RECOVERY, () -> assertThat(funnel()).isEqualTo(expected));
  }

  private void drained() throws SQLException {
    for (String service : List.of("goals", "pipeline", "leads")) {
      // The organisation's heartbeat comes and goes.
      assertThat(ledger.backlog(service)).as(service).isLessThanOrEqualTo(1);
    }
  }

  /** What the funnel must show: what it showed before, and the fold of the ledger, to the cent. */
  Map<String, BigDecimal> folded() {
    var figures = new TreeMap<>(before);
    for (var deal : Oracle.folded(ledger.committed("pipeline"), DEALS).values()) {
      add(figures, deal.row());
    }
    return figures;
  }

  /** Counts and amounts as the funnel shows them, by stage, and won and lost. */
  Map<String, BigDecimal> funnel() {
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

  private List<Oracle.Conversion> conversions() throws SQLException {
    var conversions = new ArrayList<Oracle.Conversion>();
    String sql =
        """
        select c.lead_id, c.status, l.status, c.opportunity_id
        from conversion c join lead l on l.id = c.lead_id\
        """;
    try (var database = system.database("leads");
        var rows = database.createStatement().executeQuery(sql)) {
      while (rows.next()) {
        conversions.add(
            new Oracle.Conversion(
                rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)));
      }
    }
    return conversions;
  }

  private HashSet<String> dealsOfLeads() throws SQLException {
    var deals = new HashMap<String, Integer>();
    count(deals, "pipeline", "select id from opportunity where lead_id is not null");
    return new HashSet<>(deals.keySet());
  }

  /** How often each thing that the load asked for is in the databases. */
  private Map<String, Integer> found() throws SQLException {
    var found = new HashMap<String, Integer>();
    count(found, "leads", "select 'lead ' || company from lead");
    count(found, "leads", "select 'claim ' || company from lead where owner_id is not null");
    count(
        found,
        "leads",
        "select 'convert ' || l.company from lead l join conversion c on c.lead_id = l.id");
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
}

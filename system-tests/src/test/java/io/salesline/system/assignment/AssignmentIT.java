package io.salesline.system.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesline.system.running.Client;
import io.salesline.system.running.Company;
import io.salesline.system.running.Eventually;
import io.salesline.system.running.Part;
import io.salesline.system.running.Replica;
import io.salesline.system.running.RunningSystem;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Fault 22: rotation under parallel assignment and several replicas, and its rate. */
@Tag("faults")
class AssignmentIT {

  private static final int BACKLOG = 100_000;
  private static final int PEOPLE = 40;
  private static final int RULES = 10;
  private static final int CLIENTS = 4;
  private static final String RULES_PATH = "/api/leads/v1/assignment-rules";
  private static final String TAKE_IN =
      """
      with taken_in as (
        insert into lead (id, revision, created_at, company, source, currency, estimated_amount, pool_id,
          status, company_key, score, scored_by)
        select gen_random_uuid(), 1, now(), 'Yunfan ' || n, 'assigned ' || n %% %d, 'USD', n %% 1000,
          '99b76ebe-f5be-3a68-8fdd-db3126fb7246', 'new', 'yunfan' || n, 50,
          (select max(version) from score_model where in_force)
        from generate_series(1, %d) n
        returning id)
      insert into lead_search (id, words, sort_key, spelling) select id, '', '', 1000 from taken_in
      """;

  private static final String OWNED_BY_ANOTHER =
      """
      select count(*) from lead l left join assignment_decision d on d.lead_id = l.id
      where d.member_id is distinct from l.owner_id
      """;

  private final RunningSystem system = RunningSystem.own();
  private final Company company = Company.of(system);
  private final Client admin = system.as("admin");

  @AfterEach
  void stopped() {
    system.close();
  }

  @Test
  void nobodyIsALeadAheadOrBehindHoweverManyAssignAtOnce() throws Exception {
    // Given
    List<String> people = hired();
    List<UUID> rules = IntStream.range(0, RULES).mapToObj(n -> rule(n, people)).toList();
    var done = new AtomicBoolean();
    var takenIn = new AtomicInteger();
    double seconds;

    // When
    try (var replica = Replica.of(system.part("leads-service"));
        var clients = Executors.newFixedThreadPool(CLIENTS)) {
      backlog();
      long began = System.nanoTime();
      Callable<Void> client = () -> takeIn(done, takenIn);
      List<Future<Void>> intake =
          IntStream.range(0, CLIENTS).mapToObj(n -> clients.submit(client)).toList();
      people.subList(0, 4).forEach(this::leaveForAWhile);
      Eventually.within(Duration.ofMinutes(5), () -> assertThat(waiting()).isLessThan(100));
      seconds = (System.nanoTime() - began) / 1e9;
      done.set(true);
      for (Future<Void> each : intake) {
        each.get();
      }
      Eventually.within(Duration.ofMinutes(1), () -> assertThat(waiting()).isZero());
      assertThat(turns(replica.part())).isPositive();
      assertThat(turns(system.part("leads-service"))).isPositive();
    }

    // Then
    System.out.printf(
        Locale.ROOT,
        "assigned %d of a backlog and %d that came in in %.1f s: %.0f/s%n",
        BACKLOG,
        takenIn.get(),
        seconds,
        (BACKLOG + takenIn.get()) / seconds);
    for (UUID rule : rules) {
      judge(rule);
    }
    assertThat(number(OWNED_BY_ANOTHER)).as("leads whose owner was not chosen, once").isZero();
  }

  private void judge(UUID rule) throws SQLException {
    try (var database = system.database("leads")) {
      var log = DecisionLog.read(database, rule);
      assertThat(log.decisions()).hasSizeGreaterThanOrEqualTo(BACKLOG / RULES);
      assertThat(log.flaws()).isEmpty();
      // The oracle is awake.
      if (log.epochs().values().stream().allMatch(DecisionLog.Epoch::rotates)) {
        assertThat(log.ofAnUnlockedRota().flaws()).isNotEmpty();
      }
      var replay = admin.get(RULES_PATH + "/" + rule + "/replay").expect(200);
      assertThat(replay.text("flaw")).isNull();
      assertThat(replay.body().get("decisions").asInt()).isEqualTo(log.decisions().size());
      System.out.printf(
          Locale.ROOT,
          "rule %s: %d decisions in %d epochs, the bound holds at each; the replay gives the same%n",
          rule,
          log.decisions().size(),
          log.epochs().size());
    }
  }

  private List<String> hired() {
    var people = new ArrayList<String>();
    for (int i = 0; i < PEOPLE; i++) {
      people.add(
          company.member("p" + i, "Person " + i, "representative", company.alpha, "2016-01-01"));
    }
    String last = "p" + (PEOPLE - 1);
    Eventually.within(
        Duration.ofSeconds(10), () -> company.as(last).get("/api/leads/v1/me").expect(200));
    return people;
  }

  /** Mostly by weight; one rule knows no weights, one looks at the load. */
  private UUID rule(int number, List<String> people) {
    String strategy =
        switch (number) {
          case 0 -> "rotation";
          case 1 -> "least-loaded";
          default -> "weighted-rotation";
        };
    var seats =
        IntStream.range(0, PEOPLE)
            .mapToObj(
                i -> Map.of("member_id", people.get(i), "weight", 1 + (i * 7 + number * 3) % 10))
            .toList();
    var made =
        admin.post(
            RULES_PATH,
            Map.of(
                "name_en",
                "Rule " + number,
                "name_zh",
                "规则" + number,
                "position",
                number + 1,
                "active",
                true,
                "condition",
                "lead.source == 'assigned " + number + "'",
                "target",
                Map.of("kind", "people"),
                "strategy",
                strategy,
                "seats",
                seats));
    return UUID.fromString(made.expect(201).text("rule_id"));
  }

  private void backlog() throws SQLException {
    try (var database = system.database("leads");
        var statement = database.createStatement()) {
      statement.execute("set statement_timeout = 0");
      statement.execute(TAKE_IN.formatted(RULES, BACKLOG));
    }
  }

  private Void takeIn(AtomicBoolean done, AtomicInteger takenIn) {
    Client ann = company.as("ann");
    while (!done.get()) {
      int number = takenIn.incrementAndGet();
      ann.post(
              "/api/leads/v1/leads",
              Map.of(
                  "company", "Comes in " + number + " " + UUID.randomUUID(),
                  "source", "assigned " + number % RULES))
          .expect(201);
    }
    return null;
  }

  private void leaveForAWhile(String member) {
    Instant now = Instant.now();
    admin
        .post(
            "/api/leads/v1/absences",
            Map.of(
                "member_id", member,
                "from", now.plusSeconds(1).toString(),
                "to", now.plusSeconds(6).toString()))
        .expect(201);
  }

  private static double turns(Part part) {
    return part.measured(
        "salesline_commands_total", "operation=\"assign-leads\"", "outcome=\"done\"");
  }

  private long waiting() {
    return number("select count(*) from assignment_queue");
  }

  private long number(String sql) {
    try (Connection database = system.database("leads");
        var rows = database.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}

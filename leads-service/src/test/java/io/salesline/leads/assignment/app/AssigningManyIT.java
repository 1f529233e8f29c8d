package io.salesline.leads.assignment.app;

import static io.salesline.leads.fixture.AssignmentRules.created;
import static io.salesline.leads.fixture.AssignmentRules.rule;
import static io.salesline.leads.fixture.AssignmentRules.seat;
import static io.salesline.leads.fixture.AssignmentRules.takenIn;
import static io.salesline.platform.testing.TestOrganisation.ADMINISTRATOR;
import static io.salesline.platform.testing.TestOrganisation.COLLEAGUE;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.OTHER_MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.STRANGER;
import static io.salesline.platform.testing.TestOrganisation.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.salesline.leads.fixture.AssignmentRules;
import io.salesline.platform.command.Commands;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.Simultaneously;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many leads, weights that differ, somebody who leaves in between, several who assign at once. */
@QuarkusTest
class AssigningManyIT {

  private static final int BACKLOG = Integer.getInteger("salesline.assign.backlog", 6_000);
  private static final int MOST_BUSY = 20;
  private static final String BACKLOG_OF =
      """
      with taken_in as (
        insert into lead (id, revision, created_at, company, source, currency, pool_id, status, company_key,
          score, scored_by)
        select gen_random_uuid(), 1, now(), '云帆 ' || n, '%s ' || n %% 2, 'USD',
          '99b76ebe-f5be-3a68-8fdd-db3126fb7246', 'new', 'yunfan' || n, 50,
          (select max(version) from score_model where in_force)
        from generate_series(1, %d) n
        returning id)
      insert into lead_search (id, words, sort_key, spelling) select id, '', '', 1000 from taken_in
      """;
  // Received and due of every candidate after every decision of the epochs of a rule.
  private static final String BEYOND_THE_BOUND =
      """
      select count(*) from (
        select c.weight * (d.sequence - e.after_sequence) as due,
          sum(c.weight) over (partition by d.sequence) as total,
          count(*) filter (where d.member_id = c.member_id)
            over (partition by d.epoch, c.member_id order by d.sequence) as received
        from assignment_decision d
        join assignment_epoch e using (rule_id, epoch)
        cross join unnest(e.members, e.weights) as c (member_id, weight)
        where d.rule_id = '%s') prefix
      where abs(received * total - due) >= total
      """;

  @Inject Commands commands;
  @Inject AssigningBatch batch;

  private final String source = "many " + UUID.randomUUID().toString().substring(0, 4);

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @AfterEach
  void over() {
    AssignmentRules.endAll();
  }

  @Test
  void theBoundHoldsAfterEveryDecisionWhoeverMakesIt() throws Exception {
    // Given
    List<String> rules = List.of(created(weighted(0)), created(weighted(1)));
    Database.change(BACKLOG_OF.formatted(source, BACKLOG));
    long began = System.nanoTime();

    // When
    Callable<Void> replica = this::assignAll;
    Simultaneously.all(List.of(replica, replica, this::leaveForAWhile, this::takeMoreIn));
    Await.until(Duration.ofSeconds(60), () -> assertThat(waiting()).as("leads that wait").isZero());

    // Then
    double seconds = (System.nanoTime() - began) / 1e9;
    System.out.printf(Locale.ROOT, "assigned %d leads, %.0f/s%n", BACKLOG, BACKLOG / seconds);
    for (String rule : rules) {
      assertThat(Database.number(BEYOND_THE_BOUND.formatted(rule))).isZero();
      Api.as(MANAGER)
          .get(AssignmentRules.PATH + "/" + rule + "/replay")
          .then()
          .body("flaw", nullValue())
          .body("decisions", equalTo(decisions(rule)));
    }
    assertThat(
            Database.number(
                """
                select count(*) from lead l left join assignment_decision d on d.lead_id = l.id
                where l.source like '%s%%' and d.member_id is distinct from l.owner_id
                """
                    .formatted(source)))
        .as("leads whose owner is not the one chosen, once")
        .isZero();
    assertTheOracleIsAwake(rules.getFirst());
  }

  /** What replicas would do that read one rota at the same time: the same choice again. */
  private static void assertTheOracleIsAwake(String rule) {
    Database.change(
        """
        update assignment_decision d set member_id = (
          select b.member_id from assignment_decision b
          where b.rule_id = d.rule_id and b.sequence = d.sequence / 8 * 8 + 1)
        where d.rule_id = '%s'
        """
            .formatted(rule));
    assertThat(Database.number(BEYOND_THE_BOUND.formatted(rule))).isPositive();
  }

  private Map<String, Object> weighted(int half) {
    var rule = rule(source + " " + half, "weighted-rotation");
    rule.put(
        "seats",
        List.of(
            seat(REPRESENTATIVE, 7),
            seat(COLLEAGUE, 3),
            seat(STRANGER, 1),
            seat(MANAGER, 2),
            seat(OTHER_MANAGER, 5)));
    return rule;
  }

  /** Beside the one that works anyway, and as it does: who found it busy takes another turn. */
  private Void assignAll() {
    for (int taken = 1, busy = 0; taken != 0; busy += taken < 0 ? 1 : 0) {
      assertThat(busy).as("turns that found it busy").isLessThan(MOST_BUSY);
      taken = turn();
    }
    return null;
  }

  /** How many it assigned; below zero where another held the rota for too long. */
  private int turn() {
    try {
      return VertxContextSupport.subscribeAndAwait(
          () -> commands.runAsSystem("assign-leads", unit -> batch.assign(unit, 1_000)));
    } catch (Refusal busy) {
      assertThat(busy.code()).isEqualTo("busy");
      return -1;
    } catch (Throwable failure) {
      throw new IllegalStateException(failure);
    }
  }

  private Void leaveForAWhile() {
    Api.as(ADMINISTRATOR)
        .body(
            Map.of(
                "member_id", id(COLLEAGUE).toString(),
                "from", Instant.now().toString(),
                "to", Instant.now().plusMillis(500).toString()))
        .post("/api/leads/v1/absences")
        .then()
        .statusCode(201);
    return null;
  }

  private Void takeMoreIn() {
    takenIn(REPRESENTATIVE, source + " 0", 20);
    return null;
  }

  private long waiting() {
    return Database.number(
        "select count(*) from lead where source like '%s%%' and owner_id is null"
            .formatted(source));
  }

  private static int decisions(String rule) {
    return (int)
        Database.number(
            "select count(*) from assignment_decision where rule_id = '%s'".formatted(rule));
  }
}

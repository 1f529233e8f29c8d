package io.salesline.leads;

import static io.salesline.leads.fixture.AssignmentRules.intoPool;
import static io.salesline.leads.fixture.AssignmentRules.rule;
import static io.salesline.leads.fixture.AssignmentRules.seat;
import static io.salesline.leads.fixture.AssignmentRules.takenIn;
import static io.salesline.leads.fixture.Leads.claimed;
import static io.salesline.leads.fixture.Leads.command;
import static io.salesline.leads.fixture.Leads.created;
import static io.salesline.platform.testing.TestOrganisation.COLLEAGUE;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.salesline.leads.assignment.app.Shares;
import io.salesline.leads.assignment.domain.Fairness;
import io.salesline.leads.fixture.AssignmentRules;
import io.salesline.leads.fixture.FirstResponses;
import io.salesline.leads.fixture.Pools;
import io.salesline.leads.importing.app.ReadersOfFiles;
import io.salesline.leads.lead.app.LeadQueries;
import io.salesline.leads.lead.domain.WaitingAge;
import io.salesline.leads.response.app.ResponseQueries;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Database;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is counted on a schedule for the gauges. */
@QuarkusTest
class MeasuringLeadsIT {

  @Inject LeadQueries leads;
  @Inject ResponseQueries responses;
  @Inject ReadersOfFiles readers;
  @Inject Shares shares;

  private final String source = "measured " + UUID.randomUUID().toString().substring(0, 4);

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @AfterEach
  void over() {
    AssignmentRules.endAll();
  }

  @Test
  void aLeadThatNobodyHasHadWaitsSinceItCameIn() {
    // Given
    long before = waiting(WaitingAge.OVER_3D, false);

    // When
    String lead = created(REPRESENTATIVE);
    age(lead, "created_at", 4);

    // Then
    assertThat(waiting(WaitingAge.OVER_3D, false)).isEqualTo(before + 1);
    age(lead, "created_at", -3);
    assertThat(waiting(WaitingAge.OVER_3D, false)).isEqualTo(before);
  }

  @Test
  void aLeadThatSomebodyHadWaitsSinceTheyNoLongerHaveIt() {
    // Given
    long justNow = waiting(WaitingAge.UNDER_1H, true);
    long longAgo = waiting(WaitingAge.OVER_30D, true);
    String lead = claimed(REPRESENTATIVE);
    age(lead, "created_at", 40);

    // When
    command(REPRESENTATIVE, lead, "release").then().statusCode(200);

    // Then
    assertThat(waiting(WaitingAge.UNDER_1H, true)).isEqualTo(justNow + 1);
    age(lead, "waiting_since", 31);
    assertThat(waiting(WaitingAge.UNDER_1H, true)).isEqualTo(justNow);
    assertThat(waiting(WaitingAge.OVER_30D, true)).isEqualTo(longAgo + 1);
  }

  private static void age(String lead, String column, int days) {
    Database.change(
        "update lead set %s = %s - interval '%d days' where id = '%s'"
            .formatted(column, column, days, lead));
  }

  private long waiting(WaitingAge age, boolean returned) {
    return await(() -> leads.waiting(Instant.now())).stream()
        .filter(group -> group.age() == age && group.returned() == returned)
        .mapToLong(LeadQueries.Waiting::count)
        .sum();
  }

  @Test
  void aResponseIsOverdueFromWhenItsTimeIsUp() {
    // Given
    String lead = claimed(REPRESENTATIVE);
    long before = await(() -> responses.overdue(Instant.now()));

    // When
    FirstResponses.lapse(lead);

    // Then
    assertThat(await(() -> responses.overdue(Instant.now()))).isEqualTo(before + 1);
    command(REPRESENTATIVE, lead, "qualify").then().statusCode(200);
    assertThat(await(() -> responses.overdue(Instant.now()))).isEqualTo(before);
  }

  @Test
  void aFileStandsStillWhenNoRowOfItWasKeptForAWhile() {
    // Given
    long before = stalled();

    // When
    UUID file = fileInDeadHands();

    // Then
    assertThat(stalled()).isEqualTo(before + 1);
    Database.change(
        "update lead_file_progress set kept_at = now() where file_id = '%s'".formatted(file));
    assertThat(stalled()).isEqualTo(before);
    Database.change("delete from lead_file where id = '%s'".formatted(file));
  }

  private long stalled() {
    return await(() -> readers.stalled(Instant.now().minus(Duration.ofMinutes(5))));
  }

  /** Its reader holds it for ever and reads nothing. */
  private static UUID fileInDeadHands() {
    UUID file = UUID.randomUUID();
    Database.change(
        """
        with file as (
          insert into lead_file (id, revision, name, length, received, state, created_by, created_at,
            started_at, expires_at)
          values ('%s', 1, 'leads.csv', 1, 1, 'running', gen_random_uuid(), now() - interval '1 hour',
            now() - interval '10 minutes', now() + interval '1 day')
          returning id)
        insert into lead_file_progress (file_id, lease_until, next_offset, next_line)
        select id, 'infinity', 0, 1 from file
        """
            .formatted(file));
    return file;
  }

  @Test
  void theFairnessOfARuleIsThatOfItsLastDecisions() {
    // Given
    var weighted = rule(source, "weighted-rotation");
    weighted.put("seats", List.of(seat(REPRESENTATIVE, 3), seat(COLLEAGUE, 1)));
    String rule = AssignmentRules.created(weighted);
    List<String> given = takenIn(MANAGER, source, 8);
    Await.until(() -> assertThat(given.stream().map(AssignmentRules::owner)).doesNotContainNull());

    // Then
    assertThat(recent(rule, 1_000).byCount()).hasValue(1.0);
    assertThat(recent(rule, 1).byCount().orElseThrow()).isLessThan(1.0);
    assertThat(recent(rule, 1).shares())
        .extracting(share -> share.entitledLeads().doubleValue())
        .containsExactlyInAnyOrder(0.75, 0.25);
  }

  @Test
  void aRuleThatGaveNothingToPeopleHasNoFairness() {
    String into = AssignmentRules.created(intoPool(source, Pools.DEFAULT));
    takenIn(MANAGER, source, 1);
    assertThat(await(() -> shares.recent(1_000)))
        .extracting(one -> one.rule().toString())
        .doesNotContain(into);
  }

  private Fairness recent(String rule, int decisions) {
    return await(() -> shares.recent(decisions)).stream()
        .filter(one -> one.rule().toString().equals(rule))
        .map(one -> new Fairness(one.shares()))
        .findFirst()
        .orElseThrow();
  }

  private static <T> T await(Supplier<Uni<T>> asked) {
    try {
      return VertxContextSupport.subscribeAndAwait(asked);
    } catch (Throwable failure) {
      throw new IllegalStateException(failure);
    }
  }
}

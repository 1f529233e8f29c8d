package io.salesline.leads.pool;

import static io.salesline.leads.fixture.Leads.claim;
import static io.salesline.leads.fixture.Leads.created;
import static io.salesline.leads.fixture.Pools.pool;
import static io.salesline.platform.testing.Simultaneously.unlessBusy;
import static io.salesline.platform.testing.TestOrganisation.COLLEAGUE;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.salesline.leads.fixture.Leads;
import io.salesline.leads.fixture.Pools;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.Simultaneously;
import io.salesline.platform.testing.Stack;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClaimingUpToALimitAtOnceIT {

  private static final int ATTEMPTS = 100;

  private final Map<String, Object> rules = pool("lead");
  private String pool;

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
    rules.put("cool_down_days", 0);
    Database.change("delete from pool_departure");
  }

  @AfterEach
  void gone() {
    Database.change("delete from pool_holding where pool_id = '%s'".formatted(pool));
    Pools.remove(pool);
  }

  @Test
  void ofAHundredClaimsAtOnceTenAreWonWhereTenADayAreAllowed() throws Exception {
    // Given
    List<String> leads = waiting(ATTEMPTS);

    // When
    List<Response> answers = claimAll(leads);

    // Then
    assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(10);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() == 409)
        .hasSize(ATTEMPTS - 10)
        .allSatisfy(
            answer -> assertThat(answer.<String>path("code")).isEqualTo("claim-daily-limit"))
        .allSatisfy(answer -> assertThat(answer.<String>path("resets_at")).endsWith("Z"));
    assertThat(had()).isEqualTo(10);
    assertCountIsRecount();
  }

  @Test
  void ofAHundredClaimsAtOnceJustUnderTheCapNoneComesAboveIt() throws Exception {
    // Given
    rules.remove("daily_claims");
    rules.put("holding_cap", 20);
    List<String> leads = waiting(ATTEMPTS);
    leads.subList(0, 17).forEach(lead -> claim(COLLEAGUE, lead).then().statusCode(200));

    // When
    List<Response> answers = claimAll(leads.subList(17, ATTEMPTS));

    // Then
    assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(3);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() == 409)
        .allSatisfy(
            answer -> assertThat(answer.<String>path("code")).isEqualTo("claim-holding-cap"));
    assertThat(had()).isEqualTo(20);
    assertCountIsRecount();
  }

  @Test
  void aClaimThatLooksWithoutLockingWouldPassTheCap() throws Exception {
    // Given: the planted fault: two who look at the holding before either has written
    rules.put("holding_cap", 1);
    List<String> leads = waiting(2);
    try (var one = Stack.database();
        var other = Stack.database()) {
      one.setAutoCommit(false);
      other.setAutoCommit(false);

      // When
      boolean oneMay = held(one) < 1;
      boolean otherMay = held(other) < 1;
      take(one, leads.getFirst());
      one.commit();
      take(other, leads.getLast());
      other.commit();

      // Then: what the tests above look at would have told
      assertThat(oneMay && otherMay).isTrue();
    }
    assertThat(had()).isEqualTo(2);
    assertCountIsRecount();
  }

  @Test
  void whatIsReleasedDisqualifiedOrHandedOverNoLongerCounts() {
    // Given
    rules.put("holding_cap", 3);
    List<String> leads = waiting(5);
    leads.subList(0, 3).forEach(lead -> claim(COLLEAGUE, lead).then().statusCode(200));
    claim(COLLEAGUE, leads.get(3)).then().statusCode(409).body("limit", equalTo(3));

    // When
    Leads.command(COLLEAGUE, leads.get(0), "release").then().statusCode(200);
    Leads.disqualify(COLLEAGUE, leads.get(1), "spam").then().statusCode(200);
    Database.change(
        "update lead set owner_id = '%s' where id = '%s'"
            .formatted(id(REPRESENTATIVE), leads.get(2)));

    // Then
    assertCountIsRecount();
    leads.subList(3, 5).forEach(lead -> claim(COLLEAGUE, lead).then().statusCode(200));
    assertThat(had()).isEqualTo(2);
    assertCountIsRecount();
  }

  @Test
  void whoGaveALeadUpHasNeitherItNorAnotherOfThatCompanyBackFor30Days() {
    // Given
    rules.put("cool_down_days", 30);
    List<String> leads = waiting(2);
    claim(COLLEAGUE, leads.getFirst())
        .then()
        .statusCode(200)
        .body("protected_until", endsWith("Z"));
    Leads.command(COLLEAGUE, leads.getFirst(), "release").then().statusCode(200);

    // Then
    for (String lead : leads) {
      claim(COLLEAGUE, lead)
          .then()
          .statusCode(409)
          .body("code", equalTo("claim-cooling-down"))
          .body("until", endsWith("Z"));
    }
    Database.change("update pool_departure set left_at = left_at - interval '31 days'");
    claim(COLLEAGUE, leads.getFirst()).then().statusCode(200);
  }

  @Test
  void whatHasJustComeInIsNotClaimedBeforeItsTime() {
    // Given
    rules.put("new_data_delay_minutes", 15);
    String lead = waiting(1).getFirst();

    // Then
    claim(COLLEAGUE, lead).then().statusCode(409).body("code", equalTo("claim-too-early"));
    Database.change(
        "update lead set created_at = created_at - interval '15 minutes' where id = '%s'"
            .formatted(lead));
    claim(COLLEAGUE, lead).then().statusCode(200);
  }

  @Test
  void whatIsGivenBackGoesWhereItsPoolSays() {
    // Given
    rules.put("destination_id", Pools.DEFAULT);
    String lead = waiting(1).getFirst();
    claim(COLLEAGUE, lead).then().statusCode(200);

    // When
    Leads.command(COLLEAGUE, lead, "release")
        .then()
        .statusCode(200)
        .body("pool_id", equalTo(Pools.DEFAULT));

    // Then
    Leads.get(REPRESENTATIVE, lead).then().statusCode(200);
    assertCountIsRecount();
  }

  /** Leads in a pool of rosa's, by the rules. */
  private List<String> waiting(int many) {
    pool = Pools.created(rules, COLLEAGUE);
    List<String> leads =
        IntStream.range(0, many).mapToObj(lead -> created(REPRESENTATIVE)).toList();
    leads.forEach(
        lead ->
            Database.change(
                "update lead set pool_id = '%s' where id = '%s'".formatted(pool, lead)));
    return leads;
  }

  /** All at once; who is told to come again does. */
  private static List<Response> claimAll(List<String> leads) throws Exception {
    return Simultaneously.all(
        leads.stream()
            .<Callable<Response>>map(lead -> () -> unlessBusy(() -> claim(COLLEAGUE, lead)))
            .toList());
  }

  private long had() {
    return Database.number(
        "select count(*) from lead where status in ('claimed', 'qualified', 'converting')"
            + " and owner_id = '%s' and pool_id = '%s'".formatted(id(COLLEAGUE), pool));
  }

  /** What is counted where owners are written is what one counts afterwards, for everybody. */
  private static void assertCountIsRecount() {
    assertThat(
            Database.rows(
                """
                select * from (select pool_id, member_id, held from pool_holding where held > 0) h
                full join (
                  select pool_id, owner_id, count(*) from (
                    select pool_id, owner_id from lead
                    where status in ('claimed', 'qualified', 'converting')
                    union all
                    select pool_id, owner_id from customer
                    where status in ('prospect', 'active') and owner_id is not null) r
                  group by pool_id, owner_id) r
                on h.pool_id = r.pool_id and h.member_id = r.owner_id and h.held = r.count
                where h.pool_id is null or r.pool_id is null
                """))
        .isEmpty();
  }

  private long held(Connection connection) throws SQLException {
    String sql = "select coalesce(sum(held), 0) from pool_holding where pool_id = '" + pool + "'";
    try (var rows = connection.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static void take(Connection connection, String lead) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.executeUpdate(
          "update lead set owner_id = '%s', status = 'claimed', claimed_at = now() where id = '%s'"
              .formatted(id(COLLEAGUE), lead));
    }
  }
}

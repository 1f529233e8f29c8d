package io.salesline.goals.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.salesline.goals.testing.Deals;
import io.salesline.goals.testing.Firm;
import io.salesline.goals.testing.Firm.Person;
import io.salesline.goals.testing.GoalCards;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Stack;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** March 2026 begins on a Sunday and has 22 working days. */
@QuarkusTest
class ProgressIT {

  static final String DIRECTOR = Firm.ADMINISTRATOR;
  static final String MARCH = "2026-03";
  static final String END = "2026-03-31";

  /** Booked revenue is the first metric. */
  static final String BOOKED = "result_entry where metric = 1 and counts";

  /** The lines of the ledger add up to the entries, for every metric. */
  static final String LINES_THAT_ARE_NO_ENTRY =
      """
      select count(*) from
        (select metric, subject, owner_id, day, sum(entries) as entries, sum(amount) as amount
         from result_line group by 1, 2, 3, 4 having sum(entries) <> 0 or sum(amount) <> 0) l
      full join (select * from result_entry where counts) e
        on (e.metric, e.subject, e.owner_id, e.day) = (l.metric, l.subject, l.owner_id, l.day)
      where l.entries is distinct from 1 or l.amount is distinct from e.amount
      """;

  final Deals deals = new Deals();

  @BeforeEach
  void begun() {
    Firm.await();
  }

  @AfterEach
  void close() {
    deals.close();
  }

  @Test
  void ofAPersonIsTheSumOfTheirWonDealsOfTheMonth() {
    // Given
    Person rick = Firm.representative("rick", Firm.company(), "2026-01-01");
    Person rosa = Firm.representative("rosa", Firm.company(), "2026-01-01");
    String goal = GoalCards.ofMember(DIRECTOR, rick.id(), MARCH, "2200.00");

    // When
    deals.won(rick, "2026-03-02", "1000.50");
    deals.won(rick, "2026-03-31", "200.00");
    deals.won(rick, "2026-02-28", "7.00");
    deals.won(rick, "2026-04-01", "7.00");
    deals.won(rosa, "2026-03-02", "7.00");
    deals.opened(rick, "7.00");

    // Then
    awaitActual(goal, END, "1200.50", 2);
    GoalCards.progress(rick.username(), goal, "2026-03-16")
        .body("actual", equalTo("1000.50"))
        .body("expected_by_now", equalTo("1100.00"))
        .body("pace", equalTo(0.9095f))
        .body("attainment", equalTo(0.4548f))
        .body("projected_end", equalTo("2001.00"))
        .body("state", equalTo("amber"))
        .body("currency", equalTo("USD"))
        .body("basis", equalTo("booked-excluding-tax"))
        .body("as_of", equalTo("2026-03-16"))
        .body("updated_at", notNullValue());
    GoalCards.progress(rick.username(), goal, "2026-03-01")
        .body("state", equalTo("green"))
        .body("pace", nullValue())
        .body("projected_end", nullValue());
  }

  @Test
  void opensIntoTheDealsBehindIt() {
    // Given
    Person rick = Firm.representative("rick", Firm.company(), "2026-01-01");
    String goal = GoalCards.ofMember(DIRECTOR, rick.id(), MARCH, "2200.00");
    UUID first = deals.won(rick, "2026-03-02", "1000.50");
    UUID second = deals.won(rick, "2026-03-31", "200.00");

    // When
    awaitActual(goal, END, "1200.50", 2);

    // Then
    String path = GoalCards.GOALS + "/" + goal + "/deals";
    String next =
        Api.as(rick.username())
            .queryParam("as_of", END)
            .queryParam("limit", 1)
            .get(path)
            .then()
            .statusCode(200)
            .body("items", hasSize(1))
            .body("items[0].opportunity_id", equalTo(first.toString()))
            .body("items[0].subject", equalTo(first.toString()))
            .body("items[0].amount.amount", equalTo("1000.50"))
            .body("items[0].closed_on", equalTo("2026-03-02"))
            .extract()
            .path("next");
    Api.as(rick.username())
        .queryParam("as_of", END)
        .queryParam("limit", 1)
        .queryParam("cursor", next)
        .get(path)
        .then()
        .body("items[0].opportunity_id", equalTo(second.toString()))
        .body("next", nullValue());
  }

  @Test
  void ofAUnitIsWhatWasEarnedInItOnEachBusinessDay() {
    // Given
    UUID east = Firm.region("East");
    UUID north = Firm.team("North", east);
    UUID south = Firm.team("South", east);
    Person rick = Firm.representative("rick", north, "2026-01-01");
    String northGoal = GoalCards.ofUnit(DIRECTOR, north, MARCH, "1000.00");
    String southGoal = GoalCards.ofUnit(DIRECTOR, south, MARCH, "1000.00");
    String eastGoal = GoalCards.ofUnit(DIRECTOR, east, MARCH, "2000.00");
    String ownGoal = GoalCards.ofMember(DIRECTOR, rick.id(), MARCH, "500.00");
    deals.won(rick, "2026-03-10", "100.00");
    deals.won(rick, "2026-03-20", "30.00");
    awaitActual(northGoal, END, "130.00", 2);

    // When
    Firm.move(rick, south, "2026-03-15").statusCode(200);

    // Then
    awaitActual(northGoal, END, "100.00", 1);
    awaitActual(southGoal, END, "30.00", 1);
    awaitActual(eastGoal, END, "130.00", 2);
    awaitActual(ownGoal, END, "130.00", 2);
  }

  @Test
  void ofTheCompanyCountsAlsoThoseWhoBelongNowhere() {
    Person rick = Firm.person("rick", List.of("representative"), null, null);
    String month = "2031-05";
    String goal = GoalCards.ofUnit(DIRECTOR, Firm.company(), month, "1000.00");

    deals.won(rick, "2031-05-06", "77.00");

    awaitActual(goal, "2031-05-31", "77.00", 1);
  }

  @Test
  void followsCorrections() {
    // Given
    Person rick = Firm.representative("rick", Firm.company(), "2026-01-01");
    Person rosa = Firm.representative("rosa", Firm.company(), "2026-01-01");
    String goal = GoalCards.ofMember(DIRECTOR, rick.id(), MARCH, "1000.00");
    String hers = GoalCards.ofMember(DIRECTOR, rosa.id(), MARCH, "1000.00");
    UUID lost = deals.won(rick, "2026-03-10", "100.00");
    UUID amended = deals.won(rick, "2026-03-10", "30.00");
    UUID given = deals.won(rick, "2026-03-11", "5.00");
    awaitActual(goal, END, "135.00", 3);

    // When
    deals.lost(lost, "2026-03-12");
    deals.amended(amended, "40.00");
    deals.givenTo(given, rosa);

    // Then
    awaitActual(goal, END, "40.00", 1);
    awaitActual(hers, END, "5.00", 1);
  }

  @Test
  void isNotChangedByARedelivery() throws SQLException {
    // Given
    Person rick = Firm.representative("rick", Firm.company(), "2026-01-01");
    String goal = GoalCards.ofMember(DIRECTOR, rick.id(), MARCH, "1000.00");
    UUID deal = deals.won(rick, "2026-03-10", "100.00");
    awaitActual(goal, END, "100.00", 1);
    int change = GoalCards.progress(DIRECTOR, goal, END).extract().path("change");

    // When
    deals.repeat(deal, "won.v1");
    deals.repeat(deal, "won.v1");
    UUID last = deals.won(rick, "2026-03-11", "1.00");

    // Then
    awaitActual(goal, END, "101.00", 2);
    int after = GoalCards.progress(DIRECTOR, goal, END).extract().path("change");
    assertThat(after).isGreaterThan(change);
    assertThat(count("select count(*) from " + BOOKED + " and subject = '" + last + "'"))
        .isEqualTo(1);
  }

  @Test
  void staysTheSumOfItsDealsWhateverHappensToThem() throws SQLException {
    // Given
    var random = new Random(20261124);
    List<Person> people = new ArrayList<>();
    List<UUID> all = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      people.add(Firm.representative("rep", Firm.company(), "2026-01-01"));
    }

    // When
    for (int i = 0; i < 300; i++) {
      Person owner = people.get(random.nextInt(people.size()));
      if (all.isEmpty() || random.nextInt(3) == 0) {
        all.add(deals.won(owner, "2026-03-0" + (1 + random.nextInt(9)), "10." + random.nextInt(9)));
      } else {
        UUID deal = all.get(random.nextInt(all.size()));
        switch (random.nextInt(4)) {
          case 0 -> deals.lost(deal, "2026-03-20");
          case 1 -> deals.amended(deal, random.nextInt(90) + ".25");
          case 2 -> deals.givenTo(deal, owner);
          default -> deals.repeat(deal, "amended.v1");
        }
      }
    }
    Person marker = Firm.representative("marker", Firm.company(), "2026-01-01");
    all.forEach(deal -> deals.givenTo(deal, marker));
    String goal = GoalCards.ofMember(DIRECTOR, marker.id(), MARCH, "1.00");

    // Then
    Await.until(
        () ->
            assertThat(
                    countsOf(
                        "inbox_revision where consumer = 'results-opportunities' and key in (%s)",
                        all))
                .isEqualTo(deals.revisionsOf(all)));
    assertThat(differences("result_day", "day", "day")).isZero();
    assertThat(differences("result_month", "month", "date_trunc('month', day)::date")).isZero();
    assertThat(count(LINES_THAT_ARE_NO_ENTRY)).isZero();
    int won = GoalCards.progress(DIRECTOR, goal, END).extract().path("count");
    assertThat((long) won)
        .isEqualTo(
            count("select count(*) from " + BOOKED + " and owner_id = '" + marker.id() + "'"));
  }

  @Test
  void ofAUnitIsTheSumOverDatedMembershipsOnEachDayWhoeverCameAndWent() throws SQLException {
    // Given
    var random = new Random(20260301);
    UUID east = Firm.region("East");
    List<UUID> teams = List.of(Firm.team("A", east), Firm.team("B", east), Firm.team("C", null));
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      people.add(Firm.representative("rep", teams.get(i % 3), "2026-02-1" + i));
    }
    for (int i = 0; i < 40; i++) {
      Person owner = people.get(random.nextInt(people.size()));
      deals.won(owner, "2026-03-" + (10 + random.nextInt(20)), (1 + random.nextInt(99)) + ".50");
    }
    for (int i = 0; i < 12; i++) {
      // One may be there already: then nobody moves.
      Firm.move(
          people.get(random.nextInt(people.size())),
          teams.get(random.nextInt(teams.size())),
          "2026-03-" + (10 + random.nextInt(20)));
    }
    String all = String.join(",", people.stream().map(one -> "'" + one.id() + "'").toList());
    Await.until(
        () ->
            assertThat(count("select count(*) from " + BOOKED + " and owner_id in (" + all + ")"))
                .isEqualTo(40));

    // Then
    for (UUID unit : List.of(teams.get(0), teams.get(1), teams.get(2), east)) {
      String goal = GoalCards.ofUnit(DIRECTOR, unit, MARCH, "1000.00");
      for (String day : List.of("2026-02-28", "2026-03-10", "2026-03-17", "2026-03-29", END)) {
        String actual = GoalCards.progress(DIRECTOR, goal, day).extract().path("actual");
        assertThat(Math.round(Double.parseDouble(actual) * 100))
            .as(unit + " as of " + day)
            .isEqualTo(naiveCents(unit, day));
      }
    }
  }

  /** Deal by deal: whether its owner belonged to the unit or beneath it on its day. */
  private static long naiveCents(UUID unit, String asOf) throws SQLException {
    return count(
        """
        select coalesce(sum(d.amount) * 100, 0)::bigint from result_entry d
        where d.metric = 1 and d.counts and d.day between '2026-03-01' and '%s'
          and d.owner_id in (select member_id from unit_members('%s', d.day))
        """
            .formatted(asOf, unit));
  }

  /** Sums that are not those of the deals. */
  private static long differences(String table, String column, String period) throws SQLException {
    return count(
        """
        select count(*) from
          (select metric, owner_id, %3$s as period, count(*) as entries, sum(amount) as amount
           from result_entry where counts group by 1, 2, 3) truth
        full join %1$s b on b.metric = truth.metric and b.owner_id = truth.owner_id
          and b.%2$s = truth.period
        where coalesce(truth.entries, 0) <> coalesce(b.entries, 0)
          or coalesce(truth.amount, 0) <> coalesce(b.amount, 0)
        """
            .formatted(table, column, period));
  }

  private static void awaitActual(String goal, String asOf, String actual, int count) {
    Await.until(
        () ->
            GoalCards.progress(DIRECTOR, goal, asOf)
                .body("actual", equalTo(actual))
                .body("count", equalTo(count)));
  }

  private static long countsOf(String table, List<UUID> deals) throws SQLException {
    String keys = String.join(",", deals.stream().map(deal -> "'" + deal + "'").toList());
    return count("select coalesce(sum(revision), 0) from " + table.formatted(keys));
  }

  private static long count(String query) throws SQLException {
    try (var database = Stack.database();
        var statement = database.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}

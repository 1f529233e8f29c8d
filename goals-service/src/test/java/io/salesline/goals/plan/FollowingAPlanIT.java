package io.salesline.goals.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.salesline.goals.testing.Deals;
import io.salesline.goals.testing.Firm;
import io.salesline.goals.testing.Firm.Person;
import io.salesline.goals.testing.PlanSheets;
import io.salesline.goals.testing.Progress;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FollowingAPlanIT {

  static final String DIRECTOR = Firm.ADMINISTRATOR;
  static final String END = "as_of=2022-12-31";

  final Deals deals = new Deals();
  UUID east;
  UUID north;
  UUID south;
  Person rick;

  @BeforeEach
  void begun() {
    Firm.await();
    east = Firm.region("East");
    north = Firm.team("North", east);
    south = Firm.team("South", east);
    rick = Firm.representative("rick", north, "2022-01-01");
  }

  @AfterEach
  void close() {
    deals.close();
  }

  @Test
  void isAskedByItsOwnDays() {
    // Given
    String plan = PlanSheets.plan(east, 2022, "1200.00", List.of());
    for (var asked :
        Map.of("2022-Q1", "600.00", "2022-Q2", "300.00", "2022-H2", "300.00").entrySet()) {
      PlanSheets.edit(DIRECTOR, plan, PlanSheets.cell(asked.getKey(), null, null), asked.getValue())
          .statusCode(200);
    }
    deals.won(rick, "2022-02-10", "540.00");
    await(plan, END, "540.00");

    // Then
    Progress.read(
            rick.username(), plan, "as_of=2022-03-31&unit_id=" + north + "&member_id=" + rick.id())
        .statusCode(200)
        .body("whole.state", notNullValue());
    Progress.read(DIRECTOR, plan, "as_of=2022-03-31")
        .statusCode(200)
        .body("whole.target.amount", equalTo("1200.00"))
        .body("whole.expected_by_now.amount", equalTo("600.00"))
        .body("whole.pace", equalTo(0.9f))
        .body("whole.projected_end.amount", equalTo("1080.00"))
        .body("whole.state", equalTo("amber"))
        .body("whole.entries", equalTo(1));
    Progress.read(DIRECTOR, plan, "as_of=2022-01-31&by=quarter")
        .body("whole.actual.amount", equalTo("0.00"))
        .body("parts.period", contains("2022-Q1", "2022-Q2", "2022-Q3", "2022-Q4"));
  }

  @Test
  void staysWhereItWasEarnedWhenSomebodyMoves() {
    // Given
    String plan = PlanSheets.plan(east, 2022, "1200.00", List.of());
    deals.won(rick, "2022-04-29", "100.00");
    deals.won(rick, "2022-05-02", "30.00");
    await(plan, END, "130.00");

    // When
    Firm.move(rick, south, "2022-05-01").statusCode(200);

    // Then
    Await.until(
        () ->
            assertThat(Progress.parts(plan, END + "&by=place", "unit_id"))
                .isEqualTo(
                    Map.of(
                        north.toString(), new BigDecimal("100.00"),
                        south.toString(), new BigDecimal("30.00"))));
    Progress.read(DIRECTOR, plan, END + "&by=place&unit_id=" + south)
        .body("whole.actual.amount", equalTo("30.00"))
        .body("parts", hasSize(0))
        .body("outside.entries", equalTo(0));
    Progress.read(DIRECTOR, plan, END + "&by=place&unit_id=" + north)
        .body("parts[0].member_id", equalTo(rick.id().toString()))
        .body("parts[0].actual.amount", equalTo("100.00"));
  }

  @Test
  void findsTheSegmentOfEachResult() {
    // Given
    UUID product = UUID.randomUUID();
    UUID customer = UUID.randomUUID();
    var segments =
        List.of(
            Map.of("key", "key-account", "customer_id", customer),
            Map.of("key", "servers", "product_id", product));
    String plan = PlanSheets.plan(east, 2022, "1200.00", segments);

    // When
    deals.wonOf(rick, "2022-04-29", "1.00", product, customer);
    deals.wonOf(rick, "2022-04-29", "20.00", product, UUID.randomUUID());
    deals.wonOf(rick, "2022-04-30", "300.00", UUID.randomUUID(), UUID.randomUUID());

    // Then
    await(plan, END, "321.00");
    assertThat(Progress.parts(plan, END + "&by=segment", "segments"))
        .isEqualTo(
            Map.of(
                "key-account", new BigDecimal("1.00"),
                "servers", new BigDecimal("20.00"),
                "other", new BigDecimal("300.00")));
    assertThat(Progress.actual(plan, END + "&segment=servers&segment=other"))
        .isEqualByComparingTo("320.00");
    Api.as(DIRECTOR)
        .get(PlanSheets.PLANS + "/" + plan + "/progress/events?" + END + "&segment=other&limit=1")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].amount", equalTo("300"))
        .body("items[0].day", equalTo("2022-04-30"))
        .body("items[0].event_id", notNullValue());
  }

  @Test
  void isSeenByWhomeverThePlanIsSeenBy() {
    String plan = PlanSheets.plan(east, 2022, "1200.00", List.of());
    Person stranger = Firm.representative("stranger", Firm.company(), "2022-01-01");

    Progress.read(stranger.username(), plan, END).statusCode(404);
    Progress.read(rick.username(), plan, END).statusCode(404);
    Progress.read(rick.username(), plan, END + "&member_id=" + rick.id()).statusCode(200);
  }

  private static void await(String plan, String query, String actual) {
    Await.until(() -> assertThat(Progress.actual(plan, query)).isEqualByComparingTo(actual));
  }
}

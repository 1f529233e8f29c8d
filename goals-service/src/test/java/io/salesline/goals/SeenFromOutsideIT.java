package io.salesline.goals;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.salesline.goals.testing.Deals;
import io.salesline.goals.testing.Firm;
import io.salesline.goals.testing.Firm.Person;
import io.salesline.goals.testing.GoalCards;
import io.salesline.goals.testing.PlanSheets;
import io.salesline.goals.testing.WorkingCalendars;
import io.salesline.platform.testing.Await;
import io.salesline.platform.time.Time;
import io.salesline.platform.time.WorkingCalendar;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What those who run the service see of it. */
@QuarkusTest
class SeenFromOutsideIT {

  static final String RED = "salesline_goals_active{state=\"red\"}";
  static final String OFF_PACE = "salesline_goals_told_total{what=\"off-pace\"}";
  static final String MET = "salesline_goals_told_total{what=\"met\"}";
  static final String EDITS = "salesline_plans_changes_seconds_count{how=\"edited\"}";

  @TestHTTPResource(management = true)
  URI management;

  @Inject WorkingCalendar inForce;
  @Inject Time time;
  UUID north;
  Person rick;

  @BeforeEach
  void aTeam() {
    Firm.await();
    north = Firm.team("North", null);
    rick = Firm.representative("rick", north, "2020-01-01");
  }

  @Test
  void goalsAreCountedByTheirStateAndByWhatIsToldOfThem() {
    LocalDate yesterday = time.today().minusDays(1);
    try (var calendars = new WorkingCalendars();
        var deals = new Deals()) {
      // Given
      calendars.works(yesterday, inForce);
      double told = value(OFF_PACE);
      double met = value(MET);

      // When
      GoalCards.ofMember(
          Firm.ADMINISTRATOR, rick.id(), YearMonth.from(yesterday).toString(), "1000");

      // Then
      Await.until(() -> assertThat(value(OFF_PACE)).isGreaterThan(told));
      Await.until(() -> assertThat(value(RED)).isPositive());
      deals.won(rick, yesterday.toString(), "1000");
      Await.until(() -> assertThat(value(MET)).isGreaterThan(met));
    }
  }

  @Test
  void whatMetricsFindInEventsIsCounted() {
    double before = value("salesline_results_counted_total");

    try (var deals = new Deals()) {
      deals.won(rick, "2026-05-04", "10");
    }

    Await.until(() -> assertThat(value("salesline_results_counted_total")).isGreaterThan(before));
  }

  @Test
  void editsOfPlansAreTimed() {
    // Given
    String plan = PlanSheets.plan(north, 2026, "1000", List.of());
    double before = value(EDITS);

    // When
    PlanSheets.edit(Firm.ADMINISTRATOR, plan, PlanSheets.cell("2026-Q1", null, null), "10")
        .statusCode(200);

    // Then
    assertThat(value(EDITS)).isEqualTo(before + 1);
    assertThat(metrics())
        .contains("salesline_plans_changes_seconds_bucket{how=\"edited\",le=\"1.0\"}");
  }

  /** 0 while there is no such series. */
  private double value(String series) {
    return metrics()
        .lines()
        .filter(line -> line.startsWith(series + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
        .sum();
  }

  private String metrics() {
    return RestAssured.get(management.resolve("/q/metrics")).asString();
  }
}

package io.salesline.goals.fiscal;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.salesline.goals.testing.Firm;
import io.salesline.goals.testing.FiscalYears;
import io.salesline.platform.testing.Api;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SayingHowYearsAreDividedIT {

  private final FiscalYears years = new FiscalYears();

  @BeforeEach
  void begin() {
    Firm.await();
  }

  @AfterEach
  void putBack() {
    years.close();
  }

  @Test
  void itDividesTheYears() {
    // When
    years.divide("four-four-five", 2, "start").then().statusCode(200);

    // Then
    Api.as(Firm.ADMINISTRATOR)
        .get(FiscalYears.PATH + "/years/2024")
        .then()
        .statusCode(200)
        .body("first_day", equalTo("2024-01-29"))
        .body("periods.findAll { it.kind == 'week' }", hasSize(53))
        .body("periods.find { it.period == '2024-Q4' }.last_day", equalTo("2025-02-02"));
  }

  @Test
  void itIsChangedByAdministratorsWhoSawIt() {
    var rick = Firm.representative("rick", Firm.team("North", null), "2026-01-01");
    String old = FiscalYears.etag();
    years.divide(old, "calendar-months", 4, "end").then().statusCode(200);

    years.divide(old, "calendar-months", 7, "end").then().statusCode(412);
    years
        .divide("lunar", 1, "start")
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-fiscal-calendar"));
    Api.as(rick.username())
        .header("If-Match", FiscalYears.etag())
        .body(FiscalYears.body("calendar-months", 1, "start"))
        .put(FiscalYears.PATH)
        .then()
        .statusCode(403);
    Api.as(rick.username())
        .get(FiscalYears.PATH)
        .then()
        .statusCode(200)
        .body("start_month", equalTo(4));
  }
}

package io.salesline.goals.fiscal;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.salesline.goals.testing.Firm;
import io.salesline.platform.testing.Api;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SayingHowYearsAreDividedIT {

  private static final String PATH = "/api/goals/v1/fiscal-calendar";

  @BeforeEach
  void begin() {
    Firm.await();
  }

  @AfterEach
  void putBack() {
    put(etag(), "calendar-months", 1, "start").then().statusCode(200);
  }

  @Test
  void itDividesTheYears() {
    // When
    put(etag(), "four-four-five", 2, "start").then().statusCode(200);

    // Then
    Api.as(Firm.ADMINISTRATOR)
        .get(PATH + "/years/2024")
        .then()
        .statusCode(200)
        .body("first_day", equalTo("2024-01-29"))
        .body("periods.findAll { it.kind == 'week' }", hasSize(53))
        .body("periods.find { it.period == '2024-Q4' }.last_day", equalTo("2025-02-02"));
  }

  @Test
  void itIsChangedByAdministratorsWhoSawIt() {
    var rick = Firm.representative("rick", Firm.team("North", null), "2026-01-01");
    String old = etag();
    put(old, "calendar-months", 4, "end").then().statusCode(200);

    put(old, "calendar-months", 7, "end").then().statusCode(412);
    put(etag(), "lunar", 1, "start")
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-fiscal-calendar"));
    Api.as(rick.username())
        .header("If-Match", etag())
        .body(body("calendar-months", 1, "start"))
        .put(PATH)
        .then()
        .statusCode(403);
    Api.as(rick.username()).get(PATH).then().statusCode(200).body("start_month", equalTo(4));
  }

  private static String etag() {
    return Api.as(Firm.ADMINISTRATOR).get(PATH).getHeader("ETag");
  }

  private static Response put(String etag, String pattern, int start, String named) {
    return Api.as(Firm.ADMINISTRATOR)
        .header("If-Match", etag)
        .body(body(pattern, start, named))
        .put(PATH);
  }

  private static Map<String, Object> body(String pattern, int start, String named) {
    return Map.of("pattern", pattern, "start_month", start, "named_after", named);
  }
}

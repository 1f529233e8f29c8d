package io.salesline.goals.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.time.WorkingCalendar;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Changes the organisation's calendar through the API, and puts it back. */
public final class WorkingCalendars implements AutoCloseable {

  public static final String PATH = "/api/goals/v1/calendar";

  private final Map<String, Object> before;

  public WorkingCalendars() {
    Firm.await();
    Await.until(() -> read().then().statusCode(200));
    this.before = read().jsonPath().getMap("");
  }

  public static Response read() {
    return Api.as(Firm.ADMINISTRATOR).get(PATH);
  }

  public static String etag() {
    return read().getHeader("ETag");
  }

  public Response set(String week, List<Integer> years, List<Map<String, Object>> days) {
    var body = new LinkedHashMap<String, Object>();
    body.put("week", week);
    body.put("years", years);
    body.put("days", days);
    return put(body);
  }

  /** That day is a working day, and nothing else but the week is known. */
  public void works(LocalDate day, WorkingCalendar inForce) {
    set("five-day", List.of(day.getYear()), List.of(day(day.toString(), true)))
        .then()
        .statusCode(200);
    Await.until(() -> assertThat(inForce.days().isWorkingDay(day)).isTrue());
  }

  public static Map<String, Object> day(String day, boolean works) {
    return Map.of("day", day, "works", works, "label_en", "Festival", "label_zh", "节日");
  }

  @Override
  public void close() {
    var body = new LinkedHashMap<>(before);
    body.keySet().removeAll(List.of("missing_years", "revision"));
    put(body).then().statusCode(200);
  }

  private static Response put(Map<String, Object> body) {
    return Api.as(Firm.ADMINISTRATOR).header("If-Match", etag()).body(body).put(PATH);
  }
}

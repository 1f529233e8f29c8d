package io.salesline.goals.testing;

import io.restassured.response.Response;
import io.salesline.platform.testing.Api;
import java.util.Map;

/** Says how years are divided, and puts back that they are the calendar's. */
public final class FiscalYears implements AutoCloseable {

  public static final String PATH = "/api/goals/v1/fiscal-calendar";

  public static String etag() {
    return Api.as(Firm.ADMINISTRATOR).get(PATH).getHeader("ETag");
  }

  public Response divide(String pattern, int start, String named) {
    return divide(etag(), pattern, start, named);
  }

  /** As somebody who saw that revision. */
  public Response divide(String etag, String pattern, int start, String named) {
    return Api.as(Firm.ADMINISTRATOR)
        .header("If-Match", etag)
        .body(body(pattern, start, named))
        .put(PATH);
  }

  public static Map<String, Object> body(String pattern, int start, String named) {
    return Map.of("pattern", pattern, "start_month", start, "named_after", named);
  }

  @Override
  public void close() {
    divide("calendar-months", 1, "start").then().statusCode(200);
  }
}

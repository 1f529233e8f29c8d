package io.salesline.reporting;

import static io.salesline.platform.testing.Api.as;

import io.restassured.path.json.JsonPath;
import io.salesline.platform.testing.Await;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Reads reporting's answers. */
final class Reports {

  private static final String BASE = "/api/reporting/v1/";

  private Reports() {}

  /** The answer's body, which must be a success. */
  static JsonPath read(String username, String question) {
    String address = question.startsWith("/") ? question : BASE + question;
    return as(username)
        .urlEncodingEnabled(false)
        .get(address)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  static Await.Assertion eventually(
      String username, String question, java.util.function.Consumer<JsonPath> check) {
    return () -> check.accept(read(username, question));
  }

  /** One stage of a funnel. */
  static Map<String, Object> stage(JsonPath funnel, String stage) {
    List<Map<String, Object>> stages = funnel.getList("stages");
    return stages.stream().filter(s -> stage.equals(s.get("stage"))).findFirst().orElseThrow();
  }

  /** Follows a list to its end: how many deals, and their amount. */
  static Listed follow(String username, String link) {
    return follow(username, link, 200);
  }

  static Listed follow(String username, String link, int pageSize) {
    String limit = "limit=" + pageSize;
    int count = 0;
    BigDecimal amount = BigDecimal.ZERO;
    String next = link + (link.contains("?") ? "&" : "?") + limit;
    while (next != null) {
      JsonPath page = read(username, next);
      List<String> amounts = page.getList("items.amount");
      count += amounts.size();
      for (String each : amounts) {
        amount = amount.add(new BigDecimal(each));
      }
      String cursor = page.getString("next");
      next = cursor == null ? null : link + "&" + limit + "&cursor=" + cursor;
    }
    return new Listed(count, amount.setScale(2).toPlainString());
  }

  record Listed(int count, String amount) {}
}

package io.salesline.leads.recycling;

import static io.salesline.platform.testing.TestOrganisation.ADMINISTRATOR;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Database;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Rules, previews and runs over HTTP. */
final class Recycling {

  static final String PATH = "/api/leads/v1/recycling";

  private Recycling() {}

  static UUID rule(UUID pool, String reason, int workingDays, UUID destination) {
    Map<String, Object> body = new HashMap<>();
    body.put("pool_id", pool);
    body.put("reason", reason);
    body.put("working_days", workingDays);
    body.put("destination_pool_id", destination);
    return rule(body);
  }

  /** Its id. */
  static UUID rule(Map<String, ?> body) {
    return UUID.fromString(
        Api.as(ADMINISTRATOR)
            .body(body)
            .post(PATH + "/rules")
            .then()
            .statusCode(201)
            .extract()
            .path("rule_id"));
  }

  /** The leads that the preview names, page by page; its count has to be as many. */
  static Set<String> foreseen(String username, LocalDate on) {
    return foreseen(username, "lead", on);
  }

  /** The same for leads or customers. */
  static Set<String> foreseen(String username, String kind, LocalDate on) {
    return countdowns(username, kind, on).keySet();
  }

  /** The same with the day on which each is recycled. */
  static Map<String, LocalDate> countdowns(String username, String kind, LocalDate on) {
    var days = new TreeMap<String, LocalDate>();
    String cursor = "";
    long count = 0;
    while (cursor != null) {
      JsonPath page =
          Api.as(username)
              .get(PATH + "/preview?limit=200&kind=" + kind + "&on=" + on + cursor)
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      List<String> ids = page.getList("items." + kind + "_id");
      List<String> ends = page.getList("items.recycles_on");
      for (int i = 0; i < ids.size(); i++) {
        days.put(ids.get(i), LocalDate.parse(ends.get(i)));
      }
      count = page.getLong("count");
      cursor = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
    }
    if (count != days.size()) {
      throw new AssertionError("counted " + count + ", named " + days.size());
    }
    return days;
  }

  static String started(LocalDate on) {
    return started(Map.of("on", on.toString()));
  }

  static String started(String kind, LocalDate on) {
    return started(Map.of("kind", kind, "on", on.toString()));
  }

  private static String started(Map<String, String> body) {
    return Api.as(ADMINISTRATOR)
        .body(body)
        .post(PATH + "/runs")
        .then()
        .statusCode(202)
        .extract()
        .path("run_id");
  }

  /** What that run took, when it is through. */
  static Set<String> taken(String run) {
    Await.until(
        () ->
            Api.as(ADMINISTRATOR)
                .get(PATH + "/runs/" + run)
                .then()
                .statusCode(200)
                .body("status", equalTo("finished")));
    return Database.rows("select record_id from recycled_record where run_id = '" + run + "'")
        .stream()
        .map(List::getFirst)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}

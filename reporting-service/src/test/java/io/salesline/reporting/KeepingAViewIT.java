package io.salesline.reporting;

import static io.salesline.platform.testing.TestOrganisation.ADMINISTRATOR;
import static io.salesline.platform.testing.TestOrganisation.ANALYST;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.salesline.platform.testing.Api;
import io.salesline.platform.time.Time;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KeepingAViewIT {

  static final String VIEWS = "/api/reporting/v1/views";

  @Inject Time time;

  final String name = "East " + UUID.randomUUID();

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @Test
  void opensWithTodaysDays() {
    // Given
    LocalDate first = time.today().withDayOfMonth(1);
    var asked = view("sales", Map.of("by", "month"));
    asked.put("days", "this-month");

    // When
    String id = keep(MANAGER, asked).statusCode(201).extract().path("view_id");

    // Then
    String opens =
        "/api/reporting/v1/sales?by=month&from=%s&to=%s"
            .formatted(first, first.plusMonths(1).minusDays(1));
    one(MANAGER, id).header("ETag", "\"1\"").body("opens", equalTo(opens));
    Api.as(MANAGER).get(opens).then().statusCode(200).body("by", equalTo("month"));
  }

  @Test
  void isSomebodysOwnUntilTheyShareIt() {
    // Given
    String id = keep(MANAGER, view("kpis", Map.of())).statusCode(201).extract().path("view_id");
    one(REPRESENTATIVE, id, 404);
    listed(REPRESENTATIVE).body("items.view_id", not(hasItem(id)));

    // When
    var shared = view("kpis", Map.of());
    shared.put("shared", true);
    change(MANAGER, id, 1, shared).statusCode(200).header("ETag", "\"2\"");

    // Then
    one(REPRESENTATIVE, id).body("own", equalTo(false)).body("name", equalTo(name));
    listed(ANALYST).body("items.view_id", hasItem(id));
    change(REPRESENTATIVE, id, 2, shared).statusCode(404);
    Api.as(REPRESENTATIVE)
        .header("If-Match", "\"2\"")
        .delete(VIEWS + "/" + id)
        .then()
        .statusCode(404);
    Api.as(ADMINISTRATOR).get(VIEWS).then().statusCode(403);
  }

  @Test
  void isChangedAndRemovedByItsRevision() {
    // Given
    String id = keep(MANAGER, view("funnel", Map.of())).statusCode(201).extract().path("view_id");

    // Then
    change(MANAGER, id, 7, view("kpis", Map.of())).statusCode(412);
    Api.as(MANAGER).body(view("kpis", Map.of())).put(VIEWS + "/" + id).then().statusCode(428);
    change(MANAGER, id, 1, view("kpis", Map.of())).statusCode(200).body("board", equalTo("kpis"));
    Api.as(MANAGER).header("If-Match", "\"1\"").delete(VIEWS + "/" + id).then().statusCode(412);
    Api.as(MANAGER).header("If-Match", "\"2\"").delete(VIEWS + "/" + id).then().statusCode(204);
    one(MANAGER, id, 404);
  }

  @Test
  void hasANameOfItsOwn() {
    keep(MANAGER, view("funnel", Map.of())).statusCode(201);

    var twice = view("kpis", Map.of());
    twice.put("name", name.toUpperCase(Locale.ROOT));
    keep(MANAGER, twice).statusCode(409).body("code", equalTo("view-exists"));
    keep(REPRESENTATIVE, twice).statusCode(201);
  }

  @Test
  void isRefusedWhereItsBoardWouldRefuse() {
    keep(MANAGER, view("weather", Map.of())).statusCode(422).body("code", equalTo("board-unknown"));
    keep(MANAGER, view("sales", Map.of("by", "weekday")))
        .statusCode(400)
        .body("code", equalTo("parameter-not-a-choice"));
    keep(MANAGER, view("sales", Map.of("sort", "name")))
        .statusCode(400)
        .body("code", equalTo("parameter-unknown"));
    var twice = view("sales", Map.of("from", "2026-01-01"));
    twice.put("days", "this-year");
    keep(MANAGER, twice).statusCode(422).body("code", equalTo("days-twice"));
    var nameless = view("sales", Map.of());
    nameless.put("name", " \t");
    keep(MANAGER, nameless).statusCode(422).body("code", equalTo("name-malformed"));
    var never = view("sales", Map.of());
    never.put("days", "some-time");
    keep(MANAGER, never).statusCode(400);
  }

  @Test
  void isListedByName() {
    // Given
    String first = keep(MANAGER, named("a")).statusCode(201).extract().path("view_id");
    String second = keep(MANAGER, named("B")).statusCode(201).extract().path("view_id");

    // When
    var seen = new ArrayList<String>();
    String cursor = "";
    while (cursor != null) {
      var page =
          Api.as(MANAGER)
              .get(VIEWS + "?board=sales&limit=1" + cursor)
              .then()
              .statusCode(200)
              .extract();
      seen.addAll(page.path("items.view_id"));
      String next = page.path("next");
      cursor = next == null ? null : "&cursor=" + next;
    }

    // Then
    assertThat(seen).containsSubsequence(first, second);
  }

  private Map<String, Object> named(String prefix) {
    var view = view("sales", Map.of());
    view.put("name", prefix + name);
    return view;
  }

  private Map<String, Object> view(String board, Map<String, String> parameters) {
    var view = new HashMap<String, Object>();
    view.put("name", name);
    view.put("board", board);
    view.put("parameters", parameters);
    return view;
  }

  private static ValidatableResponse keep(String who, Map<String, Object> view) {
    return Api.as(who).body(view).post(VIEWS).then();
  }

  private static ValidatableResponse change(
      String who, String id, long revision, Map<String, Object> view) {
    return Api.as(who)
        .header("If-Match", '"' + String.valueOf(revision) + '"')
        .body(view)
        .put(VIEWS + "/" + id)
        .then();
  }

  private static ValidatableResponse one(String who, String id) {
    return one(who, id, 200);
  }

  private static ValidatableResponse one(String who, String id, int status) {
    return Api.as(who).get(VIEWS + "/" + id).then().statusCode(status);
  }

  private static ValidatableResponse listed(String who) {
    return Api.as(who).get(VIEWS + "?limit=200").then().statusCode(200).body("next", nullValue());
  }
}

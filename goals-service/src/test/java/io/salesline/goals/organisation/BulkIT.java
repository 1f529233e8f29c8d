package io.salesline.goals.organisation;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.salesline.goals.testing.Firm;
import io.salesline.platform.testing.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BulkIT {

  final String prefix = Firm.unique("import-");

  @BeforeEach
  void begun() {
    Firm.await();
  }

  @Test
  void unitsAreCreatedOnceWithParentsFromTheSameList() {
    // Given
    var items =
        List.of(
            Map.of("external_id", prefix + "/r", "name", "East", "kind", "region"),
            Map.of(
                "external_id",
                prefix + "/t",
                "name",
                "North",
                "kind",
                "team",
                "parent_external_id",
                prefix + "/r"));

    // When
    var first = bulk("units", items).body("items.status", equalTo(List.of("created", "created")));

    // Then
    List<String> ids = first.extract().path("items.id");
    int version = first.extract().path("organisation_version");
    bulk("units", items)
        .body("items.status", equalTo(List.of("unchanged", "unchanged")))
        .body("items.id", equalTo(ids))
        .body("organisation_version", equalTo(version));
    Api.as("admin")
        .get("/api/goals/v1/units/" + ids.get(1))
        .then()
        .body("parent_id", equalTo(ids.get(0)))
        .body("external_id", equalTo(prefix + "/t"));
  }

  @Test
  void peopleAreLetInOnceAndThoseWhoCannotBeSayWhy() {
    // Given
    bulk("units", List.of(Map.of("external_id", prefix, "name", "North", "kind", "team")));
    var items =
        List.of(
            person("a", List.of("representative"), prefix),
            person("A", List.of("representative"), prefix),
            person("b", List.of("king"), prefix),
            person("c", List.of("representative"), "elsewhere"),
            Map.of("username", prefix + "d", "full_name", " ", "roles", List.of()));

    // When
    var answer = bulk("members", items);

    // Then
    answer
        .body(
            "items.status",
            equalTo(List.of("created", "unchanged", "rejected", "rejected", "rejected")))
        .body("items[2].problem.code", equalTo("unknown-role"))
        .body("items[3].problem.code", equalTo("unknown-unit"))
        .body("items[4].problem.code", equalTo("name-missing"))
        .body("items[4].problem.errors[0].field", equalTo("full_name"));
    bulk("members", items)
        .body("items[0].status", equalTo("unchanged"))
        .body("items[0].id", equalTo(answer.extract().path("items[0].id")));
  }

  @Test
  void fiveHundredPeopleGoInAtOnce() {
    bulk("units", List.of(Map.of("external_id", prefix, "name", "North", "kind", "team")));
    var items = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < 500; i++) {
      items.add(person("p" + i, List.of("representative"), prefix));
    }

    bulk("members", items).body("items.status", everyItem(is("created")));

    items.add(person("one-too-many", List.of(), prefix));
    Firm.post("/members/bulk", Map.of("items", items))
        .statusCode(400)
        .body("code", equalTo("invalid-request"))
        .body("errors", hasSize(1));
  }

  private Map<String, Object> person(String name, List<String> roles, String unit) {
    return Map.of(
        "username",
        prefix + name,
        "full_name",
        "Name of " + name,
        "roles",
        roles,
        "unit_external_id",
        unit,
        "from",
        "2016-10-01");
  }

  private static ValidatableResponse bulk(String what, List<?> items) {
    return Firm.post("/" + what + "/bulk", Map.of("items", items)).statusCode(200);
  }
}

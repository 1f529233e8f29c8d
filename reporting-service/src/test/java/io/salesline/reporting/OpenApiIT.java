package io.salesline.reporting;

import static io.restassured.RestAssured.given;
import static io.salesline.platform.testing.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.salesline.platform.testing.Await;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What callers are told: the document, and problems in both languages. */
@QuarkusTest
class OpenApiIT {

  @Test
  void everyOperationNamesItsProblems() {
    var document =
        given()
            .accept("application/json")
            .get("/api/reporting/openapi")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    Map<String, Map<String, Map<String, Map<String, Object>>>> paths = document.getMap("paths");

    assertThat(paths)
        .containsKeys(
            "/api/reporting/v1/funnel",
            "/api/reporting/v1/sales",
            "/api/reporting/v1/deals",
            "/api/reporting/v1/deals/{id}/events",
            "/api/reporting/v1/stream");
    paths.forEach(
        (path, operations) ->
            operations.forEach(
                (verb, operation) ->
                    assertThat(operation.get("responses"))
                        .as(verb + " " + path)
                        .containsKeys("400", "401", "403", "500", "503")));
  }

  @Test
  void aMistypedParameterIsExplainedInTheReadersLanguage() {
    Await.until(() -> as("dora").get("/api/reporting/v1/funnel").then().statusCode(200));
    as("dora")
        .header("Accept-Language", "zh-CN,zh;q=0.9")
        .get("/api/reporting/v1/sales?by=weather")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo("parameter-not-a-choice"))
        .body("title", equalTo("取值无效"))
        .body("errors[0].field", equalTo("by"));
    as("dora")
        .get("/api/reporting/v1/funnel?form=2026-01-01")
        .then()
        .statusCode(400)
        .body(
            "detail",
            equalTo("form is none of the parameters here: from, member, product, to, unit."));
  }

  @Test
  void stagesAreNamedInTheReadersLanguage() {
    try (var publisher = new Publisher()) {
      publisher.defaultStages();
    }
    Await.until(
        () ->
            as("dora")
                .header("Accept-Language", "zh-CN")
                .get("/api/reporting/v1/funnel")
                .then()
                .body("stages[0].label", equalTo("线索筛选")));
  }
}

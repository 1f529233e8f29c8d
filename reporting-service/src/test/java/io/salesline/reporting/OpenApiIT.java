package io.salesline.reporting;

import static io.salesline.platform.testing.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.OpenApiDocument;
import org.junit.jupiter.api.Test;

/** What callers are told: the document, and problems in both languages. */
@QuarkusTest
class OpenApiIT {

  @Test
  void everyOperationIsSummarisedSecuredAndSaysHowItMayFail() {
    var document = OpenApiDocument.of("reporting");
    assertThat(document.operations())
        .containsKeys(
            "get /api/reporting/v1/board",
            "get /api/reporting/v1/funnel",
            "get /api/reporting/v1/funnel/flow",
            "get /api/reporting/v1/funnel/flow/advice",
            "get /api/reporting/v1/sales",
            "get /api/reporting/v1/kpis",
            "get /api/reporting/v1/kpis/breakdown",
            "get /api/reporting/v1/kpis/breakdown-file",
            "get /api/reporting/v1/deals",
            "get /api/reporting/v1/deals/{id}/events",
            "get /api/reporting/v1/stream");
    document.assertOpenApi31WithSignIn();
    document.assertOperationsAreNamedSummarisedAndSecured();
    document.assertOperationsSayHowTheyMayFail();
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
            equalTo(
                "form is none of the parameters here: customer, from, member, product, to, unit."));
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

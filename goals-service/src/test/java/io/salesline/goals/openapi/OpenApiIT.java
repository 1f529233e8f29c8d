package io.salesline.goals.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.salesline.platform.outbox.EventJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiIT {

  @Test
  void everyOperationSaysWhatItTakesAndHowItCanEnd() {
    List<Map.Entry<String, JsonNode>> operations = operations(document());

    assertThat(operations)
        .hasSizeGreaterThan(15)
        .allSatisfy(operation -> assertComplete(operation.getKey(), operation.getValue()));
  }

  @Test
  void itIsOpenApi31WithASignIn() {
    JsonNode document = document();

    assertThat(document.path("openapi").asText()).startsWith("3.1");
    assertThat(document.at("/components/securitySchemes").size()).isEqualTo(1);
    assertThat(document.at("/components/schemas/Problem/properties/code").isMissingNode())
        .isFalse();
  }

  private static void assertComplete(String name, JsonNode operation) {
    assertThat(operation.path("operationId").asText()).as(name).isNotEmpty();
    assertThat(operation.path("summary").asText()).as(name).isNotEmpty();
    assertThat(operation.path("security").size()).as(name).isPositive();
    assertThat(operation.path("responses").properties().stream().map(Map.Entry::getKey))
        .as(name)
        .contains("401", "403", "500", "503")
        .anyMatch(status -> status.startsWith("2"));
    for (var answer : operation.path("responses").properties()) {
      String expected =
          answer.getKey().startsWith("2") ? "application/json" : "application/problem+json";
      assertThat(answer.getValue().path("content").has(expected))
          .as(name + " " + answer.getKey())
          .isTrue();
    }
  }

  private static List<Map.Entry<String, JsonNode>> operations(JsonNode document) {
    var operations = new ArrayList<Map.Entry<String, JsonNode>>();
    for (var path : document.path("paths").properties()) {
      if (!path.getKey().startsWith("/api/goals/")) {
        continue; // The platform's own say less.
      }
      for (var operation : path.getValue().properties()) {
        operations.add(Map.entry(operation.getKey() + " " + path.getKey(), operation.getValue()));
      }
    }
    return operations;
  }

  private static JsonNode document() {
    return EventJson.parse(
        RestAssured.given()
            .accept("application/json")
            .get("/api/goals/openapi")
            .then()
            .statusCode(200)
            .extract()
            .asByteArray());
  }
}

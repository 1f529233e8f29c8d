package io.salesline.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import io.salesline.platform.outbox.EventJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The description of a service that others generate clients from, and what each must say. */
public final class OpenApiDocument {

  private static final Set<String> METHODS = Set.of("get", "post", "patch", "put", "delete");

  private final String service;
  private final JsonNode document;

  OpenApiDocument(String service, JsonNode document) {
    this.service = service;
    this.document = document;
  }

  /** As the running service gives it out. */
  public static OpenApiDocument of(String service) {
    byte[] json =
        RestAssured.given()
            .accept("application/json")
            .get("/api/" + service + "/openapi")
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    return new OpenApiDocument(service, EventJson.parse(json));
  }

  public JsonNode json() {
    return document;
  }

  /** By method and path; those of the platform, which every service has, included. */
  public Map<String, JsonNode> operations() {
    var operations = new LinkedHashMap<String, JsonNode>();
    for (var path : document.path("paths").properties()) {
      for (var method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey())) {
          operations.put(method.getKey() + " " + path.getKey(), method.getValue());
        }
      }
    }
    return operations;
  }

  /**
   * @param others names of further ways to be let in; no others may be there
   */
  public void assertOpenApi31WithSignIn(String... others) {
    assertThat(document.path("openapi").asText()).startsWith("3.1");
    JsonNode schemes = document.at("/components/securitySchemes");
    assertThat(schemes.at("/bearer/type").asText()).isEqualTo("openIdConnect");
    assertThat(schemes.properties().stream().map(Map.Entry::getKey).toList())
        .containsAll(List.of(others))
        .hasSize(1 + others.length);
    assertThat(document.at("/components/schemas/Problem/properties/code").isMissingNode())
        .isFalse();
  }

  /** The service's own are named; all are summarised, and behind the sign-in. */
  public void assertOperationsAreNamedSummarisedAndSecured() {
    operations()
        .forEach(
            (name, operation) -> {
              if (name.contains("/api/" + service + "/")) {
                assertThat(operation.path("operationId").asText()).as(name).isNotBlank();
              }
              assertThat(operation.path("summary").asText()).as(name).isNotBlank();
              assertThat(operation.path("security")).as(name).isNotEmpty();
            });
  }

  /** Each way to fail that follows from an operation's shape, and each that it names, is shown. */
  public void assertOperationsSayHowTheyMayFail() {
    operations()
        .forEach(
            (name, operation) -> {
              assertFails(name, operation, "400", "401", "403", "429", "500", "503");
              if (name.contains("{")) {
                assertFails(name, operation, "404");
              }
              if (operation.has("requestBody")) {
                assertFails(name, operation, "413", "415");
              }
              if (!name.startsWith("get")) {
                assertFails(name, operation, "409", "422");
              }
              if (operation.path("parameters").findValuesAsText("name").contains("If-Match")) {
                assertFails(name, operation, "412", "428");
              }
              for (var answer : operation.path("responses").properties()) {
                if (answer.getKey().compareTo("400") >= 0) {
                  assertFails(name, operation, answer.getKey());
                }
              }
            });
  }

  private static void assertFails(String name, JsonNode operation, String... statuses) {
    for (String status : statuses) {
      String where = name + " " + status;
      JsonNode problem =
          operation.at("/responses/" + status + "/content/application~1problem+json");
      assertThat(problem.isMissingNode()).as(where).isFalse();
      assertThat(problem.at("/schema/$ref").asText()).as(where).endsWith("/Problem");
      assertThat(problem.path("examples")).as(where).hasSizeGreaterThan(1);
      problem.path("examples").forEach(example -> assertWhole(where, example.path("value")));
    }
  }

  private static void assertWhole(String where, JsonNode problem) {
    assertThat(where).endsWith(problem.path("status").asText());
    assertThat(problem.path("type").asText()).as(where).endsWith(problem.path("code").asText());
    assertThat(problem.path("code").asText()).as(where).isNotBlank();
    assertThat(problem.path("title").asText())
        .as(where)
        .isNotBlank()
        .isNotEqualTo(problem.path("code").asText());
    assertThat(problem.path("detail").asText()).as(where).isNotBlank().doesNotContain("{");
  }
}

package io.salesline.leads;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.salesline.platform.testing.RealStack;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The description that others generate clients from. */
@QuarkusTest
@QuarkusTestResource(
    value = RealStack.class,
    initArgs = @ResourceArg(name = "service", value = "leads"))
class DescribedInOpenApiIT {

  private static final Set<String> METHODS = Set.of("get", "post", "patch", "put", "delete");

  private JsonNode description;

  @BeforeEach
  void read() throws Exception {
    String json =
        RestAssured.given()
            .queryParam("format", "json")
            .get("/api/leads/openapi")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    description = new ObjectMapper().readTree(json);
  }

  @Test
  void everyOperationIsNamedSummarisedAndSecured() {
    assertThat(description.get("openapi").asText()).startsWith("3.1");
    operations()
        .forEach(
            (name, operation) -> {
              assertThat(operation.path("summary").asText()).as(name).isNotBlank();
              assertThat(operation.path("operationId").asText()).as(name).isNotBlank();
              assertThat(operation.path("security")).as(name).isNotEmpty();
            });
  }

  @Test
  void everyOperationSaysHowItMayFail() {
    operations()
        .forEach(
            (name, operation) -> {
              assertFails(name, operation, "401", "403", "500", "503");
              if (name.contains("{")) {
                assertFails(name, operation, "404");
              }
              if (operation.has("requestBody")) {
                assertFails(name, operation, "400", "413", "415");
              }
              if (name.startsWith("post") || name.startsWith("patch")) {
                assertFails(name, operation, "409", "422");
              }
              if (name.startsWith("patch")) {
                assertFails(name, operation, "412", "428");
              }
            });
  }

  private static void assertFails(String name, JsonNode operation, String... statuses) {
    for (String status : statuses) {
      JsonNode problem =
          operation.at("/responses/" + status + "/content/application~1problem+json");
      assertThat(problem.isMissingNode()).as(name + " " + status).isFalse();
      assertThat(problem.at("/schema/$ref").asText()).as(name + " " + status).endsWith("/Problem");
      assertThat(problem.has("example") || problem.has("examples"))
          .as(name + " " + status)
          .isTrue();
    }
  }

  private Map<String, JsonNode> operations() {
    var operations = new LinkedHashMap<String, JsonNode>();
    description
        .get("paths")
        .properties()
        .forEach(path -> operations.putAll(operationsOf(path.getKey(), path.getValue())));
    assertThat(operations).hasSizeGreaterThan(10);
    return operations;
  }

  private static Map<String, JsonNode> operationsOf(String path, JsonNode methods) {
    var operations = new LinkedHashMap<String, JsonNode>();
    methods
        .properties()
        .forEach(
            method -> {
              if (METHODS.contains(method.getKey()) && path.startsWith("/api/leads/")) {
                operations.put(method.getKey() + " " + path, method.getValue());
              }
            });
    return operations;
  }
}

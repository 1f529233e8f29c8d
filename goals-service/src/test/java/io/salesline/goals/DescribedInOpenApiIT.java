package io.salesline.goals;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.salesline.platform.testing.OpenApiDocument;
import org.junit.jupiter.api.Test;

/** The description that others generate clients from. */
@QuarkusTest
class DescribedInOpenApiIT {

  @Test
  void everyOperationIsNamedSummarisedSecuredAndSaysHowItMayFail() {
    var document = OpenApiDocument.of("goals");
    assertThat(document.operations()).hasSizeGreaterThan(15);
    document.assertOpenApi31WithSignIn();
    document.assertOperationsAreNamedSummarisedAndSecured();
    document.assertOperationsSayHowTheyMayFail();
  }

  /** But for sheets. */
  @Test
  void whatComesBackIsJsonOrAStreamOfEvents() {
    OpenApiDocument.of("goals").operations().entrySet().stream()
        .filter(operation -> operation.getKey().contains("/api/goals/"))
        .filter(operation -> !operation.getKey().contains("/sheet"))
        .forEach(
            operation ->
                assertThat(operation.getValue().path("responses").properties())
                    .as(operation.getKey())
                    .anyMatch(
                        answer ->
                            answer.getKey().startsWith("2")
                                && isDescribed(answer.getValue().path("content"))));
  }

  private static boolean isDescribed(JsonNode content) {
    return content.has("application/json") || content.has("text/event-stream");
  }
}

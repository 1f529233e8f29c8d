package io.salesline.pipeline;

import static io.salesline.platform.testing.TestOrganisation.ANALYST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.RealStack;
import io.salesline.platform.testing.TestEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealStack.class,
    initArgs = @ResourceArg(name = "service", value = "pipeline"))
class SalesProcessIT {

  private static final String PATH = "/api/pipeline/v1/processes/";
  private static final String STAGES = "salesline.pipeline.stage.v1";

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @Test
  void theFirstVersionHasTheSixStagesOfTheHouse() {
    Api.as(ANALYST)
        .get(PATH + "1")
        .then()
        .statusCode(200)
        .body("version", equalTo(1))
        .body(
            "stages.stage",
            contains(
                "lead-screening",
                "first-contact",
                "needs-discovery",
                "proposal",
                "negotiation",
                "delivery-collection"))
        .body("stages.probability", contains(5, 10, 25, 50, 75, 100))
        .body("stages.dwell_limit_working_days", contains(3, 7, 14, 14, 21, 21))
        .body("stages[2].label_zh", equalTo("需求探询"))
        .body("stages[2].label_en", equalTo("Needs discovery"))
        .body("stages.kind", contains("open", "open", "open", "open", "open", "delivery"));
  }

  @Test
  void aVersionThatIsNotThereIsNotFound() {
    Api.as(ANALYST).get(PATH + "999").then().statusCode(404).body("code", equalTo("not-found"));
    Api.as(ANALYST).get(PATH + "one").then().statusCode(404).body("code", equalTo("not-found"));
  }

  @Test
  void theStagesArePublishedAsADimension() {
    Await.until(
        () ->
            assertThat(TestEvents.all(STAGES))
                .filteredOn(message -> message.key().startsWith("1:"))
                .hasSize(6));
    JsonNode stage = TestEvents.of(STAGES, "1:proposal").getFirst();
    assertThat(stage.get("process_version").asInt()).isEqualTo(1);
    assertThat(stage.get("stage").asText()).isEqualTo("proposal");
    assertThat(stage.get("label_zh").asText()).isEqualTo("方案呈现");
    assertThat(stage.get("probability").asInt()).isEqualTo(50);
    assertThat(stage.get("dwell_limit_working_days").asInt()).isEqualTo(14);
    assertThat(stage.get("event_type").asText()).isEqualTo("salesline.pipeline.stage.defined.v1");
  }
}

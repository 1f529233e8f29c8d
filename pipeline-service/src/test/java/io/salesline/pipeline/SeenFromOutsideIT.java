package io.salesline.pipeline;

import static io.salesline.pipeline.fixture.Deals.move;
import static io.salesline.pipeline.fixture.Deals.moved;
import static io.salesline.pipeline.fixture.Deals.opened;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.RealStack;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What those who run the service see of it. */
@QuarkusTest
@QuarkusTestResource(
    value = RealStack.class,
    initArgs = @ResourceArg(name = "service", value = "pipeline"))
class SeenFromOutsideIT {

  @TestHTTPResource(management = true)
  URI management;

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @Test
  void movesAreCountedByWhereFromAndWhereToAndRefusalsByCode() {
    // When
    String deal = opened(REPRESENTATIVE);
    moved(REPRESENTATIVE, deal, "first-contact");
    move(REPRESENTATIVE, deal, Map.of("to", "won"));

    // Then
    assertThat(RestAssured.get(management.resolve("/q/metrics")).asString())
        .contains("salesline_opportunity_moves_total{from=\"lead-screening\",to=\"first-contact\"}")
        .contains("salesline_refusals_total{code=\"not-ready-to-win\"}")
        .contains("salesline_commands_total{operation=\"move-opportunity\",outcome=\"done\"}");
  }

  @Test
  void itIsReadyOnceItKnowsTheOrganisation() {
    Await.until(
        () ->
            RestAssured.get(management.resolve("/q/health/ready"))
                .then()
                .statusCode(200)
                .body("status", equalTo("UP")));
  }
}

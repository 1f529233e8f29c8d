package io.salesline.goals.tier;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.salesline.goals.testing.Firm;
import io.salesline.platform.testing.Api;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NamingTiersIT {

  private static final String PATH = "/api/goals/v1/tier-labels";

  @BeforeEach
  void begin() {
    Firm.await();
  }

  @Test
  void administratorsWhoSawThemNameThemAndEverybodyReadsThem() {
    // Given
    var rick = Firm.representative("rick", Firm.team("North", null), "2026-01-01");
    String seen = etag();

    // When
    name(Firm.ADMINISTRATOR, seen, labels("Floor", "Plan", "Moonshot")).statusCode(200);

    // Then
    Api.as(rick.username())
        .get(PATH)
        .then()
        .statusCode(200)
        .body("commit.en", equalTo("Floor"))
        .body("target.zh", equalTo("目标Plan"))
        .body("stretch.en", equalTo("Moonshot"));
    name(Firm.ADMINISTRATOR, seen, labels("A", "B", "C")).statusCode(412);
    name(rick.username(), etag(), labels("A", "B", "C")).statusCode(403);
    name(Firm.ADMINISTRATOR, etag(), labels("Floor", "floor", "Moonshot"))
        .statusCode(422)
        .body("code", equalTo("labels-alike"));
    name(Firm.ADMINISTRATOR, etag(), labels("Floor", " ", "Moonshot"))
        .statusCode(422)
        .body("errors[0].field", equalTo("target.en"))
        .body("errors[0].code", equalTo("label-malformed"));
    Api.as(rick.username()).get(PATH).then().body("commit.en", equalTo("Floor"));
  }

  private static String etag() {
    return Api.as(Firm.ADMINISTRATOR).get(PATH).getHeader("ETag");
  }

  private static ValidatableResponse name(String who, String etag, Map<String, ?> labels) {
    return Api.as(who).header("If-Match", etag).body(labels).put(PATH).then();
  }

  private static Map<String, Object> labels(String commit, String target, String stretch) {
    return Map.of(
        "commit", Map.of("en", commit, "zh", "保底" + commit),
        "target", Map.of("en", target, "zh", "目标" + target),
        "stretch", Map.of("en", stretch, "zh", "挑战" + stretch));
  }
}

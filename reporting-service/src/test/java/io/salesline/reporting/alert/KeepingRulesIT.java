package io.salesline.reporting.alert;

import static io.salesline.platform.testing.Api.as;
import static io.salesline.platform.testing.TestOrganisation.ADMINISTRATOR;
import static io.salesline.platform.testing.TestOrganisation.DIRECTOR;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.reporting.alert.Inbox.about;
import static io.salesline.reporting.alert.Inbox.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.salesline.contracts.Contracts;
import io.salesline.platform.testing.Api;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KeepingRulesIT {

  private static final String PATH = "/api/reporting/v1/alert-rules";
  private static final String LARGE = "event.amount >= 5000000";

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @Test
  void aRuleOfOnesOwnTellsOfWhatItAsksFor() {
    // Given
    String rule = made(request(LARGE));
    Watched small = Watched.deal(REPRESENTATIVE).with("amount", 4999999);
    Watched large = Watched.deal(REPRESENTATIVE).with("amount", 5000000);

    // When
    small.tells("opportunity.won");
    large.tells("opportunity.won");

    // Then
    assertThat(await(DIRECTOR, large.id(), 1, "open"))
        .containsEntry("title", "A large one")
        .containsEntry("text", "5000000 USD");
    assertThat(about(DIRECTOR, small.id())).isEmpty();
    end(rule);
    await(DIRECTOR, large.id(), 1, "cleared");
  }

  @Test
  void aRuleThatIsSwitchedOffTellsNothing() {
    // Given
    String rule = made(request(LARGE));
    end(rule);
    Watched large = Watched.deal(REPRESENTATIVE).with("amount", 5000000);

    // When
    large.tells("opportunity.won");
    Watched rotting = Watched.deal(REPRESENTATIVE).tells("opportunity.rotted");

    // Then
    await(REPRESENTATIVE, rotting.id(), 1, "open");
    assertThat(about(DIRECTOR, large.id())).isEmpty();
  }

  @Test
  void aChangeNeedsTheRevisionItIsDecidedOn() {
    String rule = made(request(LARGE));

    as(ADMINISTRATOR).body(request(LARGE)).put(PATH + "/" + rule).then().statusCode(428);
    change(rule, 7, request(LARGE)).then().statusCode(412);
    change(rule, 1, with(request(LARGE), "subject", "goal"))
        .then()
        .statusCode(422)
        .body("code", equalTo("rule-subject-fixed"));
    change(rule, 1, with(request(LARGE), "severity", "critical"))
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("severity", equalTo("critical"));
    as(MANAGER).get(PATH + "/" + rule).then().body("revision", equalTo(2));
    change(rule, 2, with(request(LARGE), "active", false)).then().statusCode(200);
  }

  @Test
  void whatNoRuleCouldHearOrReadIsRefused() {
    refused(with(request(LARGE), "begins", Map.of("types", List.of("salesline.x.y.z.v1"))))
        .body("code", equalTo("event-type-unknown"));
    refused(request("event.amount >")).body("code", equalTo("expression-unusable"));
    refused(with(request(LARGE), "recipients", Map.of("roles", List.of("boss"))))
        .body("code", equalTo("unknown-value"));
    refused(with(request(LARGE), "subject", "weather")).body("code", equalTo("unknown-value"));
  }

  @Test
  void rulesAreReadByManagersAndMadeByDirectorsAndAdministrators() {
    as(REPRESENTATIVE).get(PATH).then().statusCode(403);
    as(MANAGER).body(request(LARGE)).post(PATH).then().statusCode(403);
    as(MANAGER).get(PATH).then().statusCode(200).body("items.kind", hasItem("late-collection"));
  }

  @Test
  void theRulesThatShipHearOfEventsThatThereAre() {
    Contracts contracts = Contracts.load();
    List<Map<String, Map<String, List<String>>>> rules =
        as(ADMINISTRATOR).get(PATH + "?limit=200").then().extract().jsonPath().getList("items");

    assertThat(rules).hasSizeGreaterThanOrEqualTo(6);
    rules.stream()
        .flatMap(rule -> Stream.of(rule.get("begins"), rule.get("restarts"), rule.get("ends")))
        .filter(Objects::nonNull)
        .flatMap(trigger -> trigger.get("types").stream())
        .forEach(type -> assertThat(contracts.example(type)).as(type).contains(type));
  }

  private static io.restassured.response.ValidatableResponse refused(Map<String, Object> request) {
    return as(ADMINISTRATOR).body(request).post(PATH).then().statusCode(422);
  }

  private static String made(Map<String, Object> request) {
    return as(ADMINISTRATOR)
        .body(request)
        .post(PATH)
        .then()
        .statusCode(201)
        .extract()
        .jsonPath()
        .getString("rule_id");
  }

  private static void end(String rule) {
    change(rule, 1, with(request(LARGE), "active", false)).then().statusCode(200);
  }

  private static Response change(String rule, long seen, Map<String, Object> request) {
    return as(ADMINISTRATOR)
        .header("If-Match", "\"" + seen + "\"")
        .body(request)
        .put(PATH + "/" + rule);
  }

  private static Map<String, Object> with(Map<String, Object> request, String name, Object value) {
    var changed = new HashMap<>(request);
    changed.put(name, value);
    return changed;
  }

  private static Map<String, Object> request(String when) {
    return new HashMap<>(
        Map.of(
            "kind",
            "large-win",
            "subject",
            "deal",
            "severity",
            "info",
            "name",
            Map.of("en", "A large one", "zh", "大单"),
            "text",
            Map.of("en", "{amount} {currency}", "zh", "{amount} {currency}"),
            "begins",
            Map.of("types", List.of("salesline.pipeline.opportunity.won.v1"), "when", when),
            "recipients",
            Map.of("roles", List.of("director")),
            "active",
            true));
  }
}

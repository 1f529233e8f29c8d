package io.salesline.pipeline;

import static io.salesline.pipeline.fixture.Processes.PATH;
import static io.salesline.pipeline.fixture.Processes.criterion;
import static io.salesline.pipeline.fixture.Processes.delivery;
import static io.salesline.pipeline.fixture.Processes.draft;
import static io.salesline.pipeline.fixture.Processes.drafted;
import static io.salesline.pipeline.fixture.Processes.gate;
import static io.salesline.pipeline.fixture.Processes.item;
import static io.salesline.pipeline.fixture.Processes.plain;
import static io.salesline.pipeline.fixture.Processes.process;
import static io.salesline.pipeline.fixture.Processes.publish;
import static io.salesline.pipeline.fixture.Processes.published;
import static io.salesline.pipeline.fixture.Processes.stage;
import static io.salesline.pipeline.fixture.Processes.startingOn;
import static io.salesline.platform.testing.TestOrganisation.ADMINISTRATOR;
import static io.salesline.platform.testing.TestOrganisation.DIRECTOR;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.salesline.pipeline.fixture.Deals;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.RealStack;
import io.salesline.platform.testing.TestEvents;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealStack.class,
    initArgs = @ResourceArg(name = "service", value = "pipeline"))
class KeepingProcessesIT {

  private static final String STAGES = "salesline.pipeline.stage.v1";

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @Test
  void aDraftIsEditedPublishedAndThenKept() {
    // Given
    int version = drafted(plain());
    edit(version, "\"7\"", plain()).then().statusCode(412).body("code", equalTo("stale-revision"));
    edit(version, null, plain()).then().statusCode(428);

    // When
    Map<String, Object> qualify = stage("qualify");
    qualify.put("checklist", List.of(item("need", true)));
    edit(version, "\"1\"", process(qualify, delivery()))
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("life", equalTo("draft"))
        .body("active_from", nullValue());
    publish(version).then().statusCode(200).body("life", equalTo("published"));
    publish(1).then().statusCode(200);

    // Then
    Api.as(REPRESENTATIVE)
        .get(PATH + "/" + version)
        .then()
        .statusCode(200)
        .header("ETag", "\"3\"")
        .body("stages.stage", contains("qualify", "deliver"))
        .body("stages[0].checklist[0].item", equalTo("need"))
        .body("stages[0].checklist[0].label_zh", equalTo("need 如何？"));
    edit(version, "\"3\"", plain())
        .then()
        .statusCode(409)
        .body("code", equalTo("process-not-draft"));
    Await.until(() -> assertThat(TestEvents.of(STAGES, version + ":deliver")).hasSize(1));
    assertThat(TestEvents.of(STAGES, version + ":qualify").getFirst().get("label_en").asText())
        .isEqualTo("Stage qualify");
  }

  @Test
  void whatDoesNotCompileIsRefusedWithPlaceAndReasonInTheReadersLanguage() {
    // Given
    Map<String, Object> offer = stage("offer");
    offer.put("entry_criteria", List.of(criterion("worth-it", "opportunity.amount > 0")));
    offer.put("exit_criteria", List.of(criterion("counted", "size(lines)")));
    Map<String, Object> wrong = process(stage("qualify"), offer, stage("qualify"), delivery());

    // Then
    draft(wrong)
        .then()
        .statusCode(422)
        .body("code", equalTo("process-invalid"))
        .body(
            "errors.field",
            contains(
                "stages[1].entry_criteria[0].expression",
                "stages[1].exit_criteria[0].expression",
                "stages[2].stage"))
        .body("errors[0].detail", equalTo("Line 1, column 12: undefined field 'amount'"))
        .body("errors[1].detail", containsString("expected type 'bool' but found 'int'"));
    Api.as(ADMINISTRATOR)
        .header("Accept-Language", "zh-CN")
        .body(wrong)
        .post(PATH)
        .then()
        .body("title", equalTo("流程无效"))
        .body("errors[0].detail", containsString("第 1 行第 12 列"));
  }

  @Test
  void onlyAdministratorsWriteAndBadInputIsRefusedAsSuch() {
    Api.as(DIRECTOR).body(plain()).post(PATH).then().statusCode(403);
    Api.as(DIRECTOR).post(PATH + "/1/publish").then().statusCode(403);
    Api.as(DIRECTOR).post(PATH + "/1/retire").then().statusCode(403);
    Map<String, Object> shouting = stage("Qualify!");
    draft(process(shouting, delivery())).then().statusCode(400);
    Map<String, Object> unlikely = stage("qualify");
    unlikely.put("probability", 101);
    draft(process(unlikely, delivery())).then().statusCode(400);
    publish(999).then().statusCode(404);
    Api.as(ADMINISTRATOR).get(PATH + "/1/comparison").then().statusCode(400);
  }

  @Test
  void aGateIsKeptAndComparedAndItsReviewersHaveARoleThatReviews() throws Exception {
    // Given
    Map<String, Object> offer = stage("offer");
    offer.put("gate", gate("internal-review", "gate-reviewer", 2));
    int gated = published(process(stage("qualify"), offer, delivery()));
    int plain = published(plain());

    // When / Then
    Api.as(DIRECTOR)
        .get(PATH + "/" + gated)
        .then()
        .body("stages[1].gate.gate", equalTo("internal-review"))
        .body("stages[1].gate.approvals", equalTo(2))
        .body("stages[1].gate.sla_working_hours", equalTo(8));
    Api.as(DIRECTOR)
        .queryParam("with", plain)
        .get(PATH + "/" + gated + "/comparison")
        .then()
        .body("items.field", hasItem("gate"));
    offer.put("gate", gate("internal-review", "representative", 1));
    draft(process(stage("qualify"), offer, delivery())).then().statusCode(400);
    Map<String, Object> first = stage("qualify");
    first.put("gate", gate("early-review", "finance", 1));
    draft(process(first, delivery())).then().statusCode(422);
  }

  @Test
  void aRetiredVersionTakesNoDealsAndTheActiveOneDoesNotRetire() throws Exception {
    // Given
    int version = published(plain());
    retire(1).then().statusCode(409).body("code", equalTo("process-active"));

    // When
    retire(version).then().statusCode(200).body("life", equalTo("retired"));

    // Then
    publish(version).then().statusCode(409).body("code", equalTo("process-retired"));
    Api.as(REPRESENTATIVE)
        .get(PATH)
        .then()
        .body("items.find { it.version == " + version + " }.life", equalTo("retired"))
        .body("items.version", hasItem(1));
    assertThat(
            Database.rows(
                "select action from audit_log where entity = 'process' and entity_id = '"
                    + version
                    + "' order by id"))
        .containsExactly(List.of("drafted"), List.of("published"), List.of("retired"));
  }

  @Test
  void newDealsStartOnTheVersionPublishedLastAndHistoryOnTheFirst() throws Exception {
    // Given
    int version = drafted(plain());
    String external = UUID.randomUUID().toString();

    // When
    String deal = startingOn(version, () -> opened(external));

    // Then
    Api.as(REPRESENTATIVE)
        .get(Deals.PATH + "/" + deal)
        .then()
        .body("process_version", equalTo(version))
        .body("stage", equalTo("qualify"));
    assertThat(
            Database.number(
                "select process_version from opportunity where external_id = '" + external + "'"))
        .isEqualTo(1);
    Api.as(REPRESENTATIVE)
        .get(Deals.PATH + "/" + Deals.opened(REPRESENTATIVE))
        .then()
        .body("process_version", equalTo(1));
  }

  private static String opened(String external) {
    Api.as(ADMINISTRATOR)
        .body(
            Map.of(
                "items",
                List.of(
                    Map.of(
                        "external_id",
                        external,
                        "owner_username",
                        REPRESENTATIVE,
                        "amount",
                        Deals.dollars("5"),
                        "stage",
                        "proposal",
                        "status",
                        "open"))))
        .post(Deals.PATH + "/history")
        .then()
        .statusCode(200)
        .body("items[0].status", equalTo("created"));
    return Deals.opened(REPRESENTATIVE);
  }

  @Test
  void twoVersionsAreComparedPartByPart() {
    // Given
    int first = drafted(plain());
    Map<String, Object> offer = stage("offer");
    offer.put("probability", 60);
    offer.put("exit_criteria", List.of(criterion("worth-it", "opportunity.amount_minor > 0")));
    int second = drafted(process(offer, delivery()));

    // Then
    Api.as(REPRESENTATIVE)
        .get(PATH + "/" + first + "/comparison?with=" + second)
        .then()
        .statusCode(200)
        .body("items.change", contains("changed", "changed", "added", "changed", "removed"))
        .body("items[1].field", equalTo("probability"))
        .body("items[1].before", equalTo("30"))
        .body("items[1].after", equalTo("60"))
        .body("items[2].element", equalTo("exit-criterion"))
        .body("items[2].key", equalTo("worth-it"))
        .body("items[4].stage", equalTo("qualify"));
  }

  private static Response edit(int version, String ifMatch, Map<String, ?> process) {
    var request = Api.as(ADMINISTRATOR).body(process);
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return request.put(PATH + "/" + version);
  }

  private static Response retire(int version) {
    return Api.as(ADMINISTRATOR).post(PATH + "/" + version + "/retire");
  }
}

package io.salesline.pipeline;

import static io.salesline.pipeline.fixture.Deals.move;
import static io.salesline.pipeline.fixture.Deals.opened;
import static io.salesline.pipeline.fixture.Processes.answer;
import static io.salesline.pipeline.fixture.Processes.checklist;
import static io.salesline.pipeline.fixture.Processes.delivery;
import static io.salesline.pipeline.fixture.Processes.drafted;
import static io.salesline.pipeline.fixture.Processes.item;
import static io.salesline.pipeline.fixture.Processes.process;
import static io.salesline.pipeline.fixture.Processes.stage;
import static io.salesline.pipeline.fixture.Processes.startingOn;
import static io.salesline.pipeline.fixture.Processes.withdraw;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.STRANGER;
import static io.salesline.platform.testing.TestOrganisation.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.RealStack;
import io.salesline.platform.testing.TestEvents;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealStack.class,
    initArgs = @ResourceArg(name = "service", value = "pipeline"))
class AnsweringChecklistsIT {

  private static final String EVENTS = "salesline.pipeline.checklist-answer-events.v1";
  private static final String SECRET = "Eighty thousand, says Mr Wang";

  private static int version;
  private String deal;

  @BeforeEach
  void aDealWithAChecklist() throws Exception {
    Api.awaitOrganisation();
    if (version == 0) {
      Map<String, Object> qualify = stage("qualify");
      qualify.put("checklist", List.of(item("need", true), item("budget", false)));
      version = drafted(process(qualify, delivery()));
    }
    deal = startingOn(version, () -> opened(REPRESENTATIVE));
  }

  @Test
  void everyRevisionIsKeptWithWhoAndWhen() {
    // When
    answer(REPRESENTATIVE, deal, "budget", 0, SECRET)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("answered", equalTo(true));
    answer(MANAGER, deal, "budget", 1, "Ninety thousand").then().statusCode(200);
    withdraw(REPRESENTATIVE, deal, "budget", 2)
        .then()
        .statusCode(200)
        .body("answered", equalTo(false))
        .body("answer", equalTo(""));

    // Then
    Api.as(REPRESENTATIVE)
        .get(checklist(deal) + "/budget/history")
        .then()
        .statusCode(200)
        .body("items.revision", contains(1, 2, 3))
        .body("items.answer", contains(SECRET, "Ninety thousand", ""))
        .body("items[1].member_id", equalTo(id(MANAGER).toString()));
    Api.as(REPRESENTATIVE)
        .get(checklist(deal))
        .then()
        .body("items.item", contains("need", "budget"))
        .body("items.revision", contains(0, 3))
        .body("items[0].at", nullValue())
        .body("items[0].template_zh", equalTo("请询问"));
  }

  @Test
  void whatIsPublishedAndAuditedSaysThatThereIsAnAnswerAndNotWhich() {
    // When
    answer(REPRESENTATIVE, deal, "budget", 0, SECRET).then().statusCode(200);
    withdraw(REPRESENTATIVE, deal, "budget", 1).then().statusCode(200);

    // Then
    String key = deal + ":budget";
    Await.until(() -> assertThat(TestEvents.of(EVENTS, key)).hasSize(2));
    List<JsonNode> events = TestEvents.of(EVENTS, key);
    assertThat(events)
        .extracting(event -> event.get("answered").asBoolean())
        .containsExactly(true, false);
    assertThat(events).extracting(event -> event.get("revision").asInt()).containsExactly(1, 2);
    assertThat(events.getFirst().get("stage").asText()).isEqualTo("qualify");
    assertThat(events.toString()).doesNotContain("Eighty");
    assertThat(
            Database.rows(
                "select action, after::text from audit_log where entity_id = '"
                    + key
                    + "' order by id"))
        .containsExactly(
            List.of("answered", "{\"answer\": \"•\", \"revision\": 1}"),
            List.of("withdrawn", "{\"revision\": 2}"));
  }

  @Test
  void anAnswerIsGivenOnTheRevisionThatOneSaw() {
    answer(REPRESENTATIVE, deal, "budget", 0, SECRET).then().statusCode(200);
    answer(MANAGER, deal, "budget", 0, "No")
        .then()
        .statusCode(412)
        .body("code", equalTo("stale-revision"));
    withdraw(MANAGER, deal, "budget", 0).then().statusCode(412);
    Api.as(REPRESENTATIVE)
        .body(Map.of("answer", "x"))
        .put(checklist(deal) + "/budget")
        .then()
        .statusCode(428);
  }

  @Test
  void whatCannotBeAnsweredIsRefused() {
    answer(REPRESENTATIVE, deal, "need", 0, "  ")
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("answer-required"));
    answer(REPRESENTATIVE, deal, "limbo", 0, "x").then().statusCode(404);
    answer(STRANGER, deal, "need", 0, "x").then().statusCode(404);
    Api.as(STRANGER).get(checklist(deal)).then().statusCode(404);
    Api.as(STRANGER).get(checklist(deal) + "/need/history").then().statusCode(404);
    withdraw(REPRESENTATIVE, deal, "need", 0)
        .then()
        .statusCode(409)
        .body("code", equalTo("not-answered"));
    move(REPRESENTATIVE, deal, Map.of("to", "lost", "loss_reason", "price")).then().statusCode(200);
    answer(REPRESENTATIVE, deal, "need", 0, "x")
        .then()
        .statusCode(409)
        .body("code", equalTo("opportunity-closed"));
  }
}

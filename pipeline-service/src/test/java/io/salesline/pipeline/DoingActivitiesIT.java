package io.salesline.pipeline;

import static io.salesline.platform.testing.TestOrganisation.COLLEAGUE;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.STRANGER;
import static io.salesline.platform.testing.TestOrganisation.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.salesline.pipeline.fixture.Activities;
import io.salesline.pipeline.fixture.Deals;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.RealStack;
import io.salesline.platform.testing.TestEvents;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealStack.class,
    initArgs = @ResourceArg(name = "service", value = "pipeline"))
class DoingActivitiesIT {

  private final UUID customer = UUID.randomUUID();

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
    Deals.customer(customer, "active");
  }

  @Test
  void aCallIsMadeAndEveryoneWhoListensHearsOfItWithoutItsWords() {
    // Given
    String call = created(REPRESENTATIVE, Map.of("kind", "call", "due_on", "2026-12-01"));

    // When
    complete(REPRESENTATIVE, call, Map.of("note", "Wang is content", "completed_on", "2026-11-02"))
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("status", equalTo("completed"))
        .body("completed_on", equalTo("2026-11-02"))
        .body("note", equalTo("Wang is content"));

    // Then
    Await.until(() -> assertThat(TestEvents.of(Activities.EVENTS, call)).hasSize(2));
    JsonNode done = TestEvents.of(Activities.EVENTS, call).getLast();
    assertThat(done.get("event_type").asText())
        .isEqualTo("salesline.pipeline.activity.completed.v1");
    assertThat(done.get("completed_on").asText()).isEqualTo("2026-11-02");
    assertThat(done.get("kind").asText()).isEqualTo("call");
    assertThat(done.toString()).doesNotContain("Wang", "Talk");
    complete(REPRESENTATIVE, call, Map.of())
        .statusCode(409)
        .body("code", equalTo("activity-completed"));
  }

  @Test
  void listsAreNarrowedByWhatPeopleAskFor() {
    // Given
    String task = created(REPRESENTATIVE, Map.of("kind", "task", "due_on", "2026-12-01"));
    String meeting = created(REPRESENTATIVE, Map.of("kind", "meeting", "due_on", "2026-12-08"));
    String hers = created(COLLEAGUE, Map.of("kind", "task"));
    complete(REPRESENTATIVE, meeting, Map.of()).statusCode(200);

    // Then
    assertThat(listed(MANAGER, Map.of())).containsExactly(hers, meeting, task);
    assertThat(listed(REPRESENTATIVE, Map.of())).containsExactly(meeting, task);
    assertThat(listed(STRANGER, Map.of())).isEmpty();
    assertThat(listed(MANAGER, Map.of("kind", "task"))).containsExactly(hers, task);
    assertThat(listed(MANAGER, Map.of("status", "open"))).containsExactly(hers, task);
    assertThat(listed(MANAGER, Map.of("due_until", "2026-12-05"))).containsExactly(task);
    assertThat(listed(MANAGER, Map.of("owner_id", id(COLLEAGUE)))).containsExactly(hers);
    String next = list(MANAGER, Map.of("limit", 2)).extract().path("next");
    assertThat(listed(MANAGER, Map.of("limit", 2, "cursor", next))).containsExactly(task);
    for (String wrong : List.of("kind", "status", "owner_id", "due_until")) {
      Api.as(MANAGER).queryParam(wrong, "rubbish").get(Activities.PATH).then().statusCode(400);
    }
  }

  @Test
  void aManagerGivesATaskToSomebodyOfTheTeamAndToNobodyElse() {
    created(MANAGER, Map.of("kind", "task", "owner_id", id(REPRESENTATIVE).toString()));
    create(MANAGER, Map.of("kind", "task", "owner_id", id(STRANGER).toString()))
        .statusCode(422)
        .body("code", equalTo("owner-unknown"));
    create(REPRESENTATIVE, Map.of("kind", "task", "owner_id", id(COLLEAGUE).toString()))
        .statusCode(422);
    String task = created(MANAGER, Map.of("kind", "task", "due_on", "2026-12-01"));
    Map<String, Object> edits = new HashMap<>();
    edits.put("owner_id", id(COLLEAGUE).toString());
    edits.put("due_on", null);
    amend(MANAGER, task, 1, edits).statusCode(200).body("due_on", nullValue());
    amend(MANAGER, task, 1, edits).statusCode(412);
    amend(MANAGER, task, 2, Map.of("owner_id", id(STRANGER).toString())).statusCode(422);
    Api.as(MANAGER).body(edits).patch(Activities.PATH + "/" + task).then().statusCode(428);
    Api.as(COLLEAGUE).get(Activities.PATH + "/" + task).then().statusCode(200);
    complete(COLLEAGUE, task, Map.of()).statusCode(200);
    amend(MANAGER, task, 3, Map.of("subject", "More")).statusCode(409);
  }

  @Test
  void whatItNamesMustBeThere() {
    create(REPRESENTATIVE, Map.of("kind", "task", "customer_id", UUID.randomUUID().toString()))
        .statusCode(422)
        .body("code", equalTo("customer-unknown"));
    String deal = Deals.opened(COLLEAGUE);
    Map<String, Object> onHerDeal = new HashMap<>();
    onHerDeal.put("kind", "task");
    onHerDeal.put("customer_id", null);
    onHerDeal.put("opportunity_id", deal);
    create(REPRESENTATIVE, onHerDeal).statusCode(422).body("code", equalTo("opportunity-unknown"));
    create(COLLEAGUE, onHerDeal).statusCode(201);
    create(REPRESENTATIVE, Map.of("kind", "visit")).statusCode(400);
    create(REPRESENTATIVE, Map.of("kind", "task", "due_on", "0001-01-01"))
        .statusCode(422)
        .body("code", equalTo("date-implausible"));
  }

  private String created(String username, Map<String, ?> activity) {
    return create(username, activity).statusCode(201).extract().path("activity_id");
  }

  private ValidatableResponse create(String username, Map<String, ?> activity) {
    Map<String, Object> request = new HashMap<>();
    request.put("subject", "Talk about the offer");
    request.put("customer_id", customer.toString());
    request.putAll(activity);
    return Api.as(username).body(request).post(Activities.PATH).then();
  }

  private static ValidatableResponse complete(
      String username, String activity, Map<String, ?> body) {
    return Api.as(username)
        .body(body)
        .post(Activities.PATH + "/" + activity + "/completion")
        .then();
  }

  private static ValidatableResponse amend(
      String username, String activity, long revision, Map<String, ?> edits) {
    return Api.as(username)
        .header("If-Match", "\"" + revision + "\"")
        .body(edits)
        .patch(Activities.PATH + "/" + activity)
        .then();
  }

  private List<String> listed(String username, Map<String, ?> parameters) {
    return list(username, parameters).extract().path("items.activity_id");
  }

  private ValidatableResponse list(String username, Map<String, ?> parameters) {
    Map<String, Object> all = new HashMap<>(parameters);
    all.put("customer_id", customer);
    return Api.as(username).queryParams(all).get(Activities.PATH).then().statusCode(200);
  }
}

package io.salesline.leads.handover;

import static io.salesline.leads.fixture.Books.PATH;
import static io.salesline.leads.fixture.Books.get;
import static io.salesline.leads.fixture.Books.handOver;
import static io.salesline.leads.fixture.Books.handedOver;
import static io.salesline.leads.fixture.Books.handover;
import static io.salesline.leads.fixture.Books.leads;
import static io.salesline.leads.fixture.Books.letter;
import static io.salesline.leads.fixture.Books.plan;
import static io.salesline.leads.fixture.Books.toColleague;
import static io.salesline.leads.fixture.Leads.claimed;
import static io.salesline.leads.fixture.Leads.command;
import static io.salesline.platform.testing.TestOrganisation.COLLEAGUE;
import static io.salesline.platform.testing.TestOrganisation.DIRECTOR;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.OTHER_MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.STRANGER;
import static io.salesline.platform.testing.TestOrganisation.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.salesline.leads.fixture.Customers;
import io.salesline.leads.fixture.Leads;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Stack;
import io.salesline.platform.testing.TestEvents;
import io.salesline.platform.testing.TestOrganisation;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HandingOverIT {

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @Test
  void aLeadPassesAsItStands() {
    // Given
    String lead = claimed(REPRESENTATIVE);
    command(REPRESENTATIVE, lead, "qualify").then().statusCode(200);

    // When
    String handover = handedOver(MANAGER, leads(toColleague(), List.of(lead)));

    // Then
    get(MANAGER, handover).then().body("leads", equalTo(1)).body("moved", equalTo(1));
    Leads.get(COLLEAGUE, lead).then().statusCode(200).body("status", equalTo("qualified"));
    Leads.get(REPRESENTATIVE, lead).then().statusCode(404);
    JsonNode last = Await.answer(() -> TestEvents.of(Leads.EVENTS, lead).get(3));
    assertThat(last.get("event_type").asText()).isEqualTo("salesline.leads.lead.transferred.v1");
    assertThat(last.get("previous_owner_id").asText()).isEqualTo(id(REPRESENTATIVE).toString());
    assertThat(last.get("owner_id").asText()).isEqualTo(id(COLLEAGUE).toString());
  }

  @Test
  void aLeaversWholeBookIsSharedOutByWeight() {
    // Given
    String leaver = "leaver-" + UUID.randomUUID().toString().substring(0, 8);
    newcomer(leaver);
    List<String> leads = Stream.generate(() -> claimed(leaver)).limit(6).toList();
    List<String> customers =
        Stream.generate(() -> Customers.created(leaver, "Book " + UUID.randomUUID()))
            .limit(3)
            .toList();
    var wish = handover(id(leaver), Map.of(id(REPRESENTATIVE), 2, id(COLLEAGUE), 1));

    // When
    plan(MANAGER, wish)
        .then()
        .statusCode(200)
        .body("leads", equalTo(6))
        .body("customers", equalTo(3))
        .body("shares.leads", containsInAnyOrder(4, 2));
    assertThat(leads).allSatisfy(lead -> Leads.get(leaver, lead).then().statusCode(200));
    String handover = handedOver(MANAGER, wish);

    // Then
    get(MANAGER, handover).then().body("moved", equalTo(9)).body("stayed", equalTo(0));
    assertThat(leads.stream().filter(lead -> isOf(COLLEAGUE, lead))).hasSize(2);
    assertThat(leads.stream().filter(lead -> isOf(REPRESENTATIVE, lead))).hasSize(4);
    assertThat(customers)
        .allSatisfy(customer -> Customers.get(leaver, customer).then().statusCode(404))
        .allSatisfy(customer -> assertHandedOver(customer, handover, leaver));
    handOver(MANAGER, wish).then().statusCode(409).body("code", equalTo("handover-empty"));
  }

  /** So that what others keep on it can follow. */
  private static void assertHandedOver(String customer, String handover, String leaver) {
    JsonNode last = Await.answer(() -> TestEvents.of(Customers.EVENTS, customer).get(1));
    assertThat(last.get("handover_id").asText()).isEqualTo(handover);
    assertThat(last.get("handed_over_from").asText()).isEqualTo(id(leaver).toString());
  }

  @Test
  void theLetterTellsHistoryPromisesAndTheNextStep() {
    // Given
    String lead = claimed(REPRESENTATIVE);
    String handover = handedOver(MANAGER, leads(toColleague(), List.of(lead)));

    // When
    note(REPRESENTATIVE, handover, lead).then().statusCode(204);
    note(COLLEAGUE, handover, lead)
        .then()
        .statusCode(403)
        .body("code", equalTo("handover-not-yours-to-write"));

    // Then
    letter(COLLEAGUE, handover, "")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].name", equalTo("上海云帆科技有限公司"))
        .body("items[0].outcome", equalTo("moved"))
        .body("items[0].history.action", hasItems("transferred", "claimed", "created"))
        .body("items[0].history[0].by", nullValue())
        .body("items[0].history[1].by", equalTo("Rick Ruan"))
        .body("items[0].promise", equalTo("The old price until June"))
        .body("items[0].next_step", equalTo("Send the offer"))
        .body("items[0].next_step_on", equalTo("2026-12-01"));
    Api.as(REPRESENTATIVE).post(PATH + "/" + handover + "/acceptance").then().statusCode(403);
    Api.as(COLLEAGUE).post(PATH + "/" + handover + "/acceptance").then().statusCode(204);
    Api.as(COLLEAGUE).post(PATH + "/" + handover + "/acceptance").then().statusCode(204);
    get(MANAGER, handover).then().body("accepted_by", contains(id(COLLEAGUE).toString()));
  }

  @Test
  void whoHasNoPartInItSeesNothingOfIt() {
    // Given
    String lead = claimed(REPRESENTATIVE);
    String handover = handedOver(MANAGER, leads(toColleague(), List.of(lead)));

    // Then
    for (String other : List.of(STRANGER, OTHER_MANAGER)) {
      get(other, handover).then().statusCode(404);
      letter(other, handover, "?successor_id=" + id(COLLEAGUE)).then().statusCode(404);
      note(other, handover, lead).then().statusCode(404);
      Api.as(other).get(PATH).then().body("items.handover_id", not(hasItems(handover)));
    }
    Api.as(COLLEAGUE).get(PATH).then().body("items.handover_id", hasItems(handover));
  }

  @Test
  void onlyWhatIsInSightIsGivenAndOnlyToThoseInSight() {
    // Given
    String lead = claimed(REPRESENTATIVE);

    // Then
    handOver(OTHER_MANAGER, leads(toColleague(), List.of(lead))).then().statusCode(404);
    handOver(REPRESENTATIVE, leads(toColleague(), List.of(lead))).then().statusCode(403);
    handOver(MANAGER, handover(id(REPRESENTATIVE), Map.of(id(STRANGER), 1)))
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("owner-unknown"));
    handOver(MANAGER, handover(id(REPRESENTATIVE), Map.of(id(REPRESENTATIVE), 1)))
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("successor-repeated"));
    handOver(DIRECTOR, leads(toColleague(), List.of(claimed(STRANGER))))
        .then()
        .statusCode(422)
        .body("code", equalTo("record-not-in-book"));
    Leads.get(REPRESENTATIVE, lead).then().statusCode(200);
  }

  private static Response note(String username, String handover, String lead) {
    return Api.as(username)
        .body(
            Map.of(
                "promise",
                "The old price until June",
                "next_step",
                "Send the offer",
                "next_step_on",
                "2026-12-01"))
        .post(PATH + "/" + handover + "/lead/" + lead + "/note");
  }

  private static boolean isOf(String username, String lead) {
    return id(username).toString().equals(Leads.get(MANAGER, lead).path("owner_id"));
  }

  private static void newcomer(String username) {
    try (var organisation = TestOrganisation.publish(Stack.bootstrapServers())) {
      organisation.member(username, "Leaver", "representative", "north");
    }
    Await.until(() -> Api.as(username).get(Leads.PATH).then().statusCode(200));
  }
}

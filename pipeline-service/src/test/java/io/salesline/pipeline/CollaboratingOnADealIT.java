package io.salesline.pipeline;

import static io.salesline.pipeline.fixture.Deals.PATH;
import static io.salesline.pipeline.fixture.Deals.customer;
import static io.salesline.pipeline.fixture.Deals.deal;
import static io.salesline.pipeline.fixture.Deals.open;
import static io.salesline.platform.testing.TestOrganisation.COLLEAGUE;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.OTHER_MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.STRANGER;
import static io.salesline.platform.testing.TestOrganisation.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.RealStack;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sam, of another team, is added to Rick's deal. */
@QuarkusTest
@QuarkusTestResource(
    value = RealStack.class,
    initArgs = @ResourceArg(name = "service", value = "pipeline"))
class CollaboratingOnADealIT {

  private UUID customer;
  private String deal;

  @BeforeEach
  void aDealOfRick() {
    Api.awaitOrganisation();
    customer = customer();
    deal =
        open(REPRESENTATIVE, deal(customer))
            .then()
            .statusCode(201)
            .extract()
            .path("opportunity_id");
  }

  @Test
  void whoeverIsAddedSeesTheDealAndTheirManagerDoesNot() {
    get(STRANGER, "").then().statusCode(404);

    put(REPRESENTATIVE, STRANGER, "presales").then().statusCode(200);

    get(STRANGER, "").then().statusCode(200);
    get(STRANGER, "/history").then().statusCode(200);
    get(STRANGER, "/checklist").then().statusCode(200);
    get(STRANGER, "/collaborators")
        .then()
        .statusCode(200)
        .body("items.member_id", contains(id(STRANGER).toString()))
        .body("items.role", contains("presales"));
    assertThat(listed(STRANGER)).containsExactly(deal);
    get(OTHER_MANAGER, "").then().statusCode(404);
    get(COLLEAGUE, "").then().statusCode(404);
  }

  @Test
  void whoeverIsRemovedDoesNotSeeItAnyMore() {
    put(REPRESENTATIVE, STRANGER, "presales").then().statusCode(200);

    remove(MANAGER, STRANGER).then().statusCode(204);

    get(STRANGER, "").then().statusCode(404);
    assertThat(listed(STRANGER)).isEmpty();
    move(STRANGER).then().statusCode(404);
    remove(MANAGER, STRANGER).then().statusCode(404);
  }

  @Test
  void collaboratorsDoNotMoveOrAmendItNorAddOthers() {
    put(MANAGER, STRANGER, "technical").then().statusCode(200);

    assertOnlyLooks(move(STRANGER));
    assertOnlyLooks(
        Api.as(STRANGER)
            .header("If-Match", "\"1\"")
            .body(Map.of("name", "Of Sam"))
            .patch(PATH + "/" + deal));
    assertOnlyLooks(put(STRANGER, COLLEAGUE, "support"));
    assertOnlyLooks(remove(STRANGER, STRANGER));
    get(REPRESENTATIVE, "").then().body("revision", equalTo(1));
    get(REPRESENTATIVE, "/collaborators").then().body("items.role", contains("technical"));
  }

  @Test
  void anotherRoleReplacesTheFirst() {
    put(REPRESENTATIVE, STRANGER, "presales").then().statusCode(200);
    put(REPRESENTATIVE, STRANGER, "support")
        .then()
        .statusCode(200)
        .body("role", equalTo("support"));
    get(REPRESENTATIVE, "/collaborators").then().body("items.role", contains("support"));
  }

  @Test
  void whoDoesNotSeeTheDealAddsNobodyAndNobodyUnknownIsAdded() {
    put(STRANGER, STRANGER, "presales").then().statusCode(404);
    put(REPRESENTATIVE, "nobody", "presales")
        .then()
        .statusCode(422)
        .body("code", equalTo("collaborator-unknown"));
    assertThat(put(REPRESENTATIVE, STRANGER, "owner").statusCode()).isBetween(400, 422);
    get(STRANGER, "").then().statusCode(404);
  }

  @Test
  void whoIsAddedAndRemovedIsAudited() {
    put(REPRESENTATIVE, STRANGER, "presales").then().statusCode(200);
    remove(REPRESENTATIVE, STRANGER).then().statusCode(204);

    assertThat(
            Database.rows(
                "select action from audit_log where entity = 'opportunity' and entity_id = '"
                    + deal
                    + "' and action like 'collaborator-%' order by id"))
        .containsExactly(List.of("collaborator-put"), List.of("collaborator-removed"));
  }

  private static void assertOnlyLooks(Response response) {
    response.then().statusCode(403).body("code", equalTo("collaborators-only-look"));
  }

  private Response get(String username, String path) {
    return Api.as(username).get(PATH + "/" + deal + path);
  }

  private Response put(String username, String member, String role) {
    return Api.as(username).body(Map.of("role", role)).put(collaborator(member));
  }

  private Response remove(String username, String member) {
    return Api.as(username).delete(collaborator(member));
  }

  private String collaborator(String member) {
    return PATH + "/" + deal + "/collaborators/" + id(member);
  }

  private Response move(String username) {
    return Api.as(username)
        .body(Map.of("to", "first-contact"))
        .post(PATH + "/" + deal + "/transitions");
  }

  private List<String> listed(String username) {
    return Api.as(username)
        .queryParam("customer_id", customer)
        .get(PATH)
        .then()
        .statusCode(200)
        .extract()
        .path("items.opportunity_id");
  }
}

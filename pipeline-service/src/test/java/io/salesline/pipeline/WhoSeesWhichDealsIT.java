package io.salesline.pipeline;

import static io.salesline.pipeline.fixture.Deals.PATH;
import static io.salesline.pipeline.fixture.Deals.customer;
import static io.salesline.pipeline.fixture.Deals.deal;
import static io.salesline.pipeline.fixture.Deals.open;
import static io.salesline.pipeline.fixture.Deals.opened;
import static io.salesline.platform.testing.TestOrganisation.ADMINISTRATOR;
import static io.salesline.platform.testing.TestOrganisation.ANALYST;
import static io.salesline.platform.testing.TestOrganisation.COLLEAGUE;
import static io.salesline.platform.testing.TestOrganisation.DIRECTOR;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.OTHER_MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.STRANGER;
import static io.salesline.platform.testing.TestOrganisation.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.RealStack;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Role by record by verb. Rick's deal is looked at by everybody. */
@QuarkusTest
@QuarkusTestResource(
    value = RealStack.class,
    initArgs = @ResourceArg(name = "service", value = "pipeline"))
class WhoSeesWhichDealsIT {

  private UUID customer;
  private String deal;

  @BeforeEach
  void aDealOfRick() {
    Api.awaitOrganisation();
    customer = customer();
    deal = opened(REPRESENTATIVE, deal(customer));
  }

  @Test
  void theOwnerTheManagerAboveAndTheDirectorSeeIt() {
    for (String username : List.of(REPRESENTATIVE, MANAGER, DIRECTOR)) {
      assertStatuses(username, 200, 200);
      assertThat(listed(username)).as(username).containsExactly(deal);
    }
  }

  @Test
  void forColleaguesOtherTeamsAndTheirManagersItDoesNotExist() {
    for (String username : List.of(COLLEAGUE, STRANGER, OTHER_MANAGER)) {
      assertStatuses(username, 404, 404);
      assertThat(listed(username)).as(username).isEmpty();
    }
  }

  @Test
  void analystsAndAdministratorsSeeNoDealsAtAll() {
    for (String username : List.of(ANALYST, ADMINISTRATOR)) {
      assertStatuses(username, 403, 403);
      list(username).then().statusCode(403).body("code", equalTo("forbidden"));
      open(username, deal(customer)).then().statusCode(403);
    }
  }

  @Test
  void whoSaysNoNameIsAskedForIt() {
    RestAssured.given().get(PATH).then().statusCode(401).body("code", equalTo("unauthorized"));
    RestAssured.given().get(PATH + "/" + deal).then().statusCode(401);
  }

  @Test
  void aDealThatDoesNotExistLooksLikeOneOutOfScope() {
    String there = Api.as(STRANGER).get(PATH + "/" + deal).then().extract().path("detail");
    String nowhere =
        Api.as(STRANGER).get(PATH + "/" + UUID.randomUUID()).then().extract().path("detail");
    assertThat(there).isEqualTo(nowhere);
  }

  @Test
  void managersAndDirectorsMayOpenDealsForThoseBeneathThem() {
    openFor(MANAGER, COLLEAGUE)
        .then()
        .statusCode(201)
        .body("owner_id", equalTo(id(COLLEAGUE).toString()));
    openFor(DIRECTOR, STRANGER).then().statusCode(201);
    openFor(MANAGER, STRANGER).then().statusCode(422).body("code", equalTo("owner-unknown"));
    openFor(REPRESENTATIVE, COLLEAGUE)
        .then()
        .statusCode(422)
        .body("code", equalTo("owner-unknown"));
    openFor(REPRESENTATIVE, REPRESENTATIVE).then().statusCode(201);
  }

  @Test
  void onlyAdministratorsRecordHistoryAndProducts() {
    for (String username : List.of(REPRESENTATIVE, MANAGER, DIRECTOR, ANALYST)) {
      Api.as(username).body("{\"items\":[]}").post(PATH + "/history").then().statusCode(403);
      Api.as(username)
          .body("{\"items\":[]}")
          .post("/api/pipeline/v1/products/bulk")
          .then()
          .statusCode(403);
    }
  }

  private void assertStatuses(String username, int read, int write) {
    assertThat(Api.as(username).get(PATH + "/" + deal).statusCode()).as(username).isEqualTo(read);
    assertThat(Api.as(username).get(PATH + "/" + deal + "/history").statusCode())
        .as(username)
        .isEqualTo(read);
    int revision = write == 200 ? revision(username) : 1;
    assertThat(
            Api.as(username)
                .header("If-Match", "\"" + revision + "\"")
                .body(Map.of("name", "Of " + username))
                .patch(PATH + "/" + deal)
                .statusCode())
        .as(username)
        .isEqualTo(write);
    String elsewhere = write == 200 ? otherStage(username) : "first-contact";
    assertThat(
            Api.as(username)
                .body(Map.of("to", elsewhere, "reason", "To and fro"))
                .post(PATH + "/" + deal + "/transitions")
                .statusCode())
        .as(username)
        .isEqualTo(write);
  }

  private int revision(String username) {
    return Api.as(username).get(PATH + "/" + deal).path("revision");
  }

  private String otherStage(String username) {
    String stage = Api.as(username).get(PATH + "/" + deal).path("stage");
    return stage.equals("first-contact") ? "lead-screening" : "first-contact";
  }

  private List<String> listed(String username) {
    return list(username).then().statusCode(200).extract().path("items.opportunity_id");
  }

  private Response list(String username) {
    return Api.as(username).queryParam("customer_id", customer).get(PATH);
  }

  private Response openFor(String username, String owner) {
    var request = deal(customer);
    request.put("owner_id", id(owner).toString());
    return open(username, request);
  }
}

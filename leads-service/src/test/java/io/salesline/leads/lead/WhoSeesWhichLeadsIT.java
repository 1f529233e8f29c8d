package io.salesline.leads.lead;

import static io.salesline.leads.fixture.Leads.PATH;
import static io.salesline.leads.fixture.Leads.claim;
import static io.salesline.leads.fixture.Leads.claimed;
import static io.salesline.leads.fixture.Leads.command;
import static io.salesline.leads.fixture.Leads.convert;
import static io.salesline.leads.fixture.Leads.created;
import static io.salesline.leads.fixture.Leads.disqualify;
import static io.salesline.leads.fixture.Leads.get;
import static io.salesline.leads.fixture.Leads.lead;
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
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.salesline.platform.testing.Api;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WhoSeesWhichLeadsIT {

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @Test
  void whoeverSellsSeesALeadOfThePoolMasked() {
    // Given
    String lead = created(REPRESENTATIVE);

    // Then
    for (String member : List.of(REPRESENTATIVE, STRANGER, MANAGER, OTHER_MANAGER)) {
      get(member, lead)
          .then()
          .statusCode(200)
          .body("contact_masked", equalTo(true))
          .body("contact_name", equalTo("张**"))
          .body("phone", equalTo("138****5678"))
          .body("email", equalTo("z***@example.com"))
          .body("$", not(hasKey("note")))
          .body("company", equalTo("上海云帆科技有限公司"));
    }
  }

  @Test
  void aDirectorSeesThePoolUnmasked() {
    get(DIRECTOR, created(REPRESENTATIVE))
        .then()
        .statusCode(200)
        .body("contact_masked", equalTo(false))
        .body("phone", equalTo("138-1234-5678"));
  }

  @Test
  void aClaimedLeadIsSeenByItsOwnerAndThoseAbove() {
    // Given
    String lead = claimed(REPRESENTATIVE);

    // Then
    for (String above : List.of(REPRESENTATIVE, MANAGER, DIRECTOR)) {
      get(above, lead)
          .then()
          .statusCode(200)
          .body("contact_masked", equalTo(false))
          .body("contact_name", equalTo("张三"));
      assertThat(listed(above, "?limit=200")).contains(lead);
    }
  }

  @Test
  void forAnybodyElseAClaimedLeadDoesNotExist() {
    // Given
    String lead = claimed(REPRESENTATIVE);

    // Then
    for (String other : List.of(COLLEAGUE, STRANGER, OTHER_MANAGER)) {
      get(other, lead).then().statusCode(404).body("code", equalTo("not-found"));
      assertThat(listed(other, "?limit=200")).doesNotContain(lead);
      assertThat(listed(other, "?owner_id=" + id(REPRESENTATIVE))).isEmpty();
      command(other, lead, "qualify").then().statusCode(404);
      command(other, lead, "release").then().statusCode(404);
      disqualify(other, lead, "spam").then().statusCode(404);
      convert(other, lead, Map.of()).then().statusCode(404);
      Api.as(other).get(PATH + "/" + lead + "/conversion").then().statusCode(404);
    }
    get(REPRESENTATIVE, lead).then().header("ETag", "\"2\"");
  }

  @Test
  void losingAClaimIsAnAnswerAlsoWhereTheLeadIsOutOfSight() {
    claim(STRANGER, claimed(REPRESENTATIVE))
        .then()
        .statusCode(409)
        .body("code", equalTo("lead-already-claimed"));
  }

  @Test
  void aManagerWorksWithTheLeadsOfThoseBeneath() {
    String lead = claimed(REPRESENTATIVE);
    command(MANAGER, lead, "qualify").then().statusCode(200);
    command(MANAGER, lead, "release").then().statusCode(200);
  }

  @Test
  void whoNeitherSellsNorDirectsSeesNoLeadAtAll() {
    // Given
    String lead = created(REPRESENTATIVE);

    // Then
    for (String other : List.of(ADMINISTRATOR, ANALYST)) {
      get(other, lead).then().statusCode(403).body("code", equalTo("forbidden"));
      Api.as(other).get(PATH).then().statusCode(403);
      Api.as(other).body(lead()).post(PATH).then().statusCode(403);
      claim(other, lead).then().statusCode(403);
      command(other, lead, "convert").then().statusCode(403);
    }
    RestAssured.given().get(PATH).then().statusCode(401);
    Api.as("nobody.known").get(PATH).then().statusCode(403).body("code", equalTo("not-a-member"));
  }

  private static List<String> listed(String username, String query) {
    return Api.as(username)
        .get(PATH + query)
        .then()
        .statusCode(200)
        .extract()
        .path("items.lead_id");
  }
}

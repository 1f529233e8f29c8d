package io.salesline.leads.effort;

import static io.salesline.leads.fixture.Upgrades.customer;
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
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.salesline.leads.fixture.Classes;
import io.salesline.leads.fixture.Efforts;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ComparingEffortIT {

  private static final String PATH = "/api/leads/v1/abc/effort";
  private static final String WEEK = "?from=2026-11-23&to=2026-11-29";

  private Efforts efforts;

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
    Classes.forget();
    efforts = new Efforts();
  }

  @AfterEach
  void forget() {
    efforts.close();
    Classes.forget();
  }

  @Test
  void effortIsSetAgainstTheTarget() {
    // Given
    String key = customer(REPRESENTATIVE, "A");
    String hopeful = customer(REPRESENTATIVE, "B");
    String small = customer(REPRESENTATIVE, "C");
    String quiet = customer(REPRESENTATIVE, "C");
    efforts.visited(REPRESENTATIVE, key, "2026-11-23");
    efforts.visited(REPRESENTATIVE, hopeful, "2026-11-29");
    efforts.did(REPRESENTATIVE, "call", small, "2026-11-24");
    efforts.did(REPRESENTATIVE, "meeting", small, "2026-11-25");
    efforts.did(COLLEAGUE, "task", small, "2026-11-26");
    efforts.did(REPRESENTATIVE, "call", quiet, "2026-11-22");
    efforts.did(REPRESENTATIVE, "call", quiet, "2026-11-30");
    efforts.known();

    // Then
    of(MANAGER, WEEK)
        .body("contacts", equalTo(5))
        .body("target_share", equalTo(80))
        .body("core_share", equalTo(40.0f))
        .body("classes.find { it.customer_class == 'A' }.visits", equalTo(1))
        .body("classes.find { it.customer_class == 'A' }.visit_minutes", equalTo(90))
        .body("classes.find { it.customer_class == 'C' }.activities", equalTo(3))
        .body("classes.find { it.customer_class == 'C' }.share", equalTo(60.0f))
        .body(
            "members.member_id", contains(id(REPRESENTATIVE).toString(), id(COLLEAGUE).toString()))
        .body("members[0].core_share", equalTo(50.0f))
        .body("members[1].core_share", equalTo(0.0f))
        .body("beyond_class.customer_id", hasItem(small))
        .body("beyond_class[0].customer_id", equalTo(small))
        .body("beyond_class[0].contacts", equalTo(3))
        .body("beyond_class.customer_id", not(hasItem(key)));
  }

  @Test
  void everybodySeesTheEffortOfTheirPeople() {
    // Given
    String customer = customer(REPRESENTATIVE, "A");
    efforts.visited(REPRESENTATIVE, customer, "2026-11-24");
    efforts.visited(COLLEAGUE, customer, "2026-11-24");
    efforts.visited(STRANGER, customer, "2026-11-24");
    efforts.known();

    // Then
    of(REPRESENTATIVE, WEEK).body("contacts", equalTo(1));
    of(MANAGER, WEEK).body("contacts", equalTo(2));
    of(OTHER_MANAGER, WEEK).body("contacts", equalTo(1));
    of(OTHER_MANAGER, WEEK).body("beyond_class.size()", equalTo(0));
    of(DIRECTOR, WEEK).body("contacts", equalTo(3));
    of(ANALYST, WEEK).body("contacts", equalTo(3));
    Api.as(ADMINISTRATOR).get(PATH).then().statusCode(403);
    of(COLLEAGUE, "?from=2026-10-01&to=2026-10-31")
        .body("contacts", equalTo(0))
        .body("core_share", nullValue());
  }

  @Test
  void onlyWhatIsDoneCountsAndCountsOnce() {
    // Given
    String customer = customer(REPRESENTATIVE, "A");
    String visit = efforts.visit(REPRESENTATIVE, customer, "2026-11-24", null, 1);
    efforts.did(REPRESENTATIVE, "call", null, "2026-11-24");
    efforts.known();
    of(REPRESENTATIVE, WEEK).body("contacts", equalTo(0));

    // When
    efforts.visit(visit, REPRESENTATIVE, customer, "2026-11-24", "2026-11-24", 3);
    efforts.known();
    efforts.visit(visit, REPRESENTATIVE, customer, "2026-11-24", null, 2);
    efforts.visit(Efforts.behind(visit), STRANGER, customer, "2026-11-24", "2026-11-24", 1);
    efforts.known();

    // Then
    of(REPRESENTATIVE, WEEK).body("contacts", equalTo(1));
    assertThat(Database.number("select revision from customer_effort where id = '" + visit + "'"))
        .isEqualTo(3);
  }

  @Test
  void thePublishedExamplesCount() {
    // Given
    String customer = customer(REPRESENTATIVE, "B");

    // When
    efforts.example("visit", customer, REPRESENTATIVE);
    efforts.example("activity", customer, REPRESENTATIVE);

    // Then
    of(REPRESENTATIVE, "?from=2026-12-02&to=2026-12-07")
        .body("contacts", equalTo(2))
        .body("classes.find { it.customer_class == 'B' }.visits", equalTo(1))
        .body("classes.find { it.customer_class == 'B' }.activities", equalTo(1));
  }

  @Test
  void daysThatAreNoneAreRefused() {
    Api.as(MANAGER).get(PATH + "?from=2026-11-31").then().statusCode(400);
    Api.as(MANAGER).get(PATH + "?from=2026-11-30&to=2026-11-29").then().statusCode(422);
    Api.as(MANAGER).get(PATH + "?from=2024-11-30&to=2026-11-29").then().statusCode(422);
    of(MANAGER, "").body("contacts", equalTo(0));
  }

  private static ValidatableResponse of(String username, String days) {
    return Api.as(username).get(PATH + days).then().statusCode(200);
  }
}

package io.salesline.leads.lead;

import static io.salesline.leads.fixture.Leads.EVENTS;
import static io.salesline.leads.fixture.Leads.PATH;
import static io.salesline.leads.fixture.Leads.STATES;
import static io.salesline.leads.fixture.Leads.claim;
import static io.salesline.leads.fixture.Leads.claimed;
import static io.salesline.leads.fixture.Leads.command;
import static io.salesline.leads.fixture.Leads.created;
import static io.salesline.leads.fixture.Leads.disqualify;
import static io.salesline.leads.fixture.Leads.get;
import static io.salesline.leads.fixture.Leads.lead;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.TestEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JourneyOfALeadIT {

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @Test
  void aLeadWaitsInThePoolAndItsAnswerHoldsNoContact() {
    Api.as(REPRESENTATIVE)
        .body(lead())
        .post(PATH)
        .then()
        .statusCode(201)
        .header("ETag", "\"1\"")
        .header("Location", notNullValue())
        .body("status", equalTo("new"))
        .body("owner_id", nullValue())
        .body("company", equalTo("上海云帆科技有限公司"))
        .body("estimated_amount.amount", equalTo("1054.00"))
        .body("actions", contains("claim"))
        .body("$", not(hasKey("phone")))
        .body("$", not(hasKey("contact_name")));
  }

  @Test
  void aLeadIsClaimedAndQualifiedAndItsContactIsTheOwners() {
    // Given
    String lead = created(REPRESENTATIVE);

    // When
    claim(REPRESENTATIVE, lead)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("status", equalTo("claimed"))
        .body("owner_id", equalTo(id(REPRESENTATIVE).toString()))
        .body("claimed_at", endsWith("Z"))
        .body("actions", contains("follow-up", "qualify", "disqualify", "release", "convert"));
    command(REPRESENTATIVE, lead, "qualify")
        .then()
        .statusCode(200)
        .header("ETag", "\"3\"")
        .body("status", equalTo("qualified"));

    // Then
    get(REPRESENTATIVE, lead)
        .then()
        .statusCode(200)
        .header("ETag", "\"3\"")
        .body("contact_name", equalTo("张三"))
        .body("phone", equalTo("138-1234-5678"))
        .body("email", equalTo("zhang.san@example.com"))
        .body("note", equalTo("Asked for a demonstration"))
        .body("contact_masked", equalTo(false));
    Await.until(() -> assertThat(TestEvents.of(EVENTS, lead)).hasSize(3));
    var events = TestEvents.of(EVENTS, lead);
    assertThat(events)
        .extracting(event -> event.get("event_type").asText())
        .containsExactly(
            "salesline.leads.lead.created.v1",
            "salesline.leads.lead.claimed.v1",
            "salesline.leads.lead.qualified.v1");
    assertThat(events).extracting(event -> event.get("revision").asInt()).containsExactly(1, 2, 3);
    assertThat(TestEvents.of(STATES, lead).getLast()).isEqualTo(events.getLast());
  }

  @Test
  void aReleasedLeadIsInThePoolAgain() {
    // Given
    String lead = claimed(REPRESENTATIVE);

    // When
    command(REPRESENTATIVE, lead, "release")
        .then()
        .statusCode(200)
        .body("status", equalTo("new"))
        .body("owner_id", nullValue())
        .body("claimed_at", nullValue());

    // Then
    claim(REPRESENTATIVE, lead).then().statusCode(200).header("ETag", "\"4\"");
  }

  @Test
  void aDisqualifiedLeadKeepsItsOwnerAndSaysWhy() {
    // Given
    String lead = claimed(REPRESENTATIVE);

    // When
    disqualify(REPRESENTATIVE, lead, "no-budget")
        .then()
        .statusCode(200)
        .body("status", equalTo("disqualified"))
        .body("disqualification_reason", equalTo("no-budget"))
        .body("owner_id", equalTo(id(REPRESENTATIVE).toString()))
        .body("actions", empty());

    // Then
    command(REPRESENTATIVE, lead, "qualify")
        .then()
        .statusCode(409)
        .body("code", equalTo("lead-disqualified"));
    command(REPRESENTATIVE, lead, "release").then().statusCode(409);
    command(REPRESENTATIVE, lead, "convert").then().statusCode(409);
  }

  @Test
  void aLeadThatNobodyHasIsClaimedBeforeAnythingElse() {
    // Given
    String lead = created(REPRESENTATIVE);

    // Then
    for (String command : new String[] {"qualify", "release", "convert"}) {
      command(REPRESENTATIVE, lead, command)
          .then()
          .statusCode(409)
          .body("code", equalTo("lead-unowned"));
    }
    disqualify(REPRESENTATIVE, lead, "spam")
        .then()
        .statusCode(409)
        .body("code", equalTo("lead-unowned"));
    get(REPRESENTATIVE, lead).then().header("ETag", "\"1\"");
  }
}

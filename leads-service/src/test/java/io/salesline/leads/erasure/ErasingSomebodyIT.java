package io.salesline.leads.erasure;

import static io.salesline.leads.fixture.Erasures.asked;
import static io.salesline.leads.fixture.Erasures.decide;
import static io.salesline.leads.fixture.Erasures.get;
import static io.salesline.leads.fixture.Erasures.request;
import static io.salesline.leads.fixture.Erasures.requested;
import static io.salesline.platform.testing.TestOrganisation.ADMINISTRATOR;
import static io.salesline.platform.testing.TestOrganisation.DIRECTOR;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.salesline.contracts.Contracts;
import io.salesline.leads.fixture.Contacts;
import io.salesline.leads.fixture.Customers;
import io.salesline.leads.fixture.Erasures;
import io.salesline.leads.fixture.Leads;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Database;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ErasingSomebodyIT {

  private static final String ANSWER =
      Contracts.load().example("salesline.pipeline.erasure-answer.given.v1");

  /** Of this test alone, so that the erased are found by it. */
  private final String email = UUID.randomUUID() + "@example.com";

  private final String name = "Wilhelmina of " + email;

  private String customer;

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
    customer = Customers.created(REPRESENTATIVE, "Yunfan");
  }

  private String contact() {
    var contact = Contacts.contact();
    contact.put("name", name);
    contact.put("email", email);
    return Contacts.enter(REPRESENTATIVE, customer, contact)
        .then()
        .statusCode(201)
        .extract()
        .path("contact_id");
  }

  private String lead() {
    var lead = Leads.lead();
    lead.put("contact_name", name);
    lead.put("phone", "021-5555-0101");
    lead.put("email", email.toUpperCase(Locale.ROOT));
    return Api.as(REPRESENTATIVE)
        .body(lead)
        .post(Leads.PATH)
        .then()
        .statusCode(201)
        .extract()
        .path("lead_id");
  }

  @Test
  void whoeverIsErasedIsGoneFromEveryRecordThatSpokeOfThem() {
    // Given
    String contact = contact();
    String lead = lead();
    Leads.claim(REPRESENTATIVE, lead).then().statusCode(200);

    // When
    String erasure = requested(ADMINISTRATOR, "email", email);
    decide(DIRECTOR, erasure, "approval")
        .then()
        .statusCode(200)
        .body("state", equalTo("erasing"))
        .body("services[0].erased", equalTo(2))
        .body("services[1].answered", equalTo(false));

    // Then: here at once
    Contacts.get(REPRESENTATIVE, contact).then().statusCode(404);
    Leads.get(REPRESENTATIVE, lead)
        .then()
        .statusCode(200)
        .body("company", equalTo("上海云帆科技有限公司"))
        .body("contact_name", nullValue())
        .body("phone", nullValue())
        .body("email", nullValue())
        .body("note", nullValue());
    assertThat(
            Database.number(
                "select count(*) from lead where id = '%s' and num_nonnulls(phone_key, email_key) > 0"
                    .formatted(lead)))
        .isZero();
    Await.until(() -> assertThat(Contacts.names(contact)).endsWith((String) null));
    // And: the others are asked by ids alone
    assertThat(asked(erasure).get("record_ids").asText().split(","))
        .containsExactlyInAnyOrder(contact, lead);
    Erasures.answered(erasure, ANSWER);
    Await.until(() -> get(ADMINISTRATOR, erasure).then().body("state", equalTo("complete")));
    get(ADMINISTRATOR, erasure).then().body("services[1].erased", equalTo(4));
    // And: nobody is found by what is gone
    request(ADMINISTRATOR, "email", email)
        .then()
        .statusCode(422)
        .body("code", equalTo("subject-unknown"));
  }

  @Test
  void whoAskedDoesNotDecide() {
    String erasure = requested(ADMINISTRATOR, "contact_id", contact());
    for (String decision : List.of("approval", "refusal")) {
      decide(ADMINISTRATOR, erasure, decision)
          .then()
          .statusCode(403)
          .body("code", equalTo("erasure-of-ones-own"));
    }
    decide(DIRECTOR, erasure, "approval").then().statusCode(200);
    decide(DIRECTOR, erasure, "refusal")
        .then()
        .statusCode(409)
        .body("code", equalTo("erasure-decided"));
  }

  @Test
  void noOneDecidesAloneWhateverTheServiceSays() {
    String erasure = requested(ADMINISTRATOR, "contact_id", contact());
    assertThatThrownBy(
            () ->
                Database.change(
                    """
                    update erasure set state = 'refused', decided_by = requested_by,
                      decided_at = now() where id = '%s'
                    """
                        .formatted(erasure)))
        .hasMessageContaining("nobody_decides_on_their_own_erasure");
  }

  @Test
  void aRefusedErasureForgetsNothing() {
    String contact = contact();
    String erasure = requested(ADMINISTRATOR, "contact_id", contact);

    decide(DIRECTOR, erasure, "refusal").then().statusCode(200).body("state", equalTo("refused"));

    Contacts.get(REPRESENTATIVE, contact).then().body("name", equalTo(name));
  }

  @Test
  void aPhoneThatTwoPeopleHaveIsNobodysAlone() {
    // Given: two at one switchboard
    String contact = contact();
    var other = Map.of("name", "Beatrix", "phone", "138-1234-5678", "despite_duplicate", true);
    String colleague =
        Contacts.enter(REPRESENTATIVE, customer, other).then().extract().path("contact_id");

    // Then: who is named by id is alone; by the phone both are found, for the eyes of the second
    request(ADMINISTRATOR, "contact_id", contact)
        .then()
        .body("contact_ids", contains(contact))
        .body("contact_ids", not(hasItem(colleague)));
    request(ADMINISTRATOR, "phone", "+86 138 1234 5678")
        .then()
        .body("contact_ids", hasItem(contact))
        .body("contact_ids", hasItem(colleague));
  }

  @Test
  void whatSomebodyIsCalledIsKeptNowhereInAnErasure() {
    contact();
    String erasure = requested(ADMINISTRATOR, "email", email);
    assertThat(Database.text("select e::text from erasure e")).doesNotContain(email);
    get(ADMINISTRATOR, erasure).then().statusCode(200);
    assertThat(get(ADMINISTRATOR, erasure).asString()).doesNotContain(email);
    assertThat(
            Database.text(
                "select before::text || after::text from audit_log where entity_id = '%s'"
                    .formatted(erasure)))
        .doesNotContain(email)
        .contains("consent-withdrawn");
  }

  @Test
  void onlyAdministratorsAndDirectorsForget() {
    String contact = contact();
    for (String other : List.of(REPRESENTATIVE, MANAGER)) {
      request(other, "contact_id", contact).then().statusCode(403);
      Api.as(other).get(Erasures.PATH).then().statusCode(403);
    }
    String erasure = requested(DIRECTOR, "contact_id", contact);
    Api.as(ADMINISTRATOR)
        .get(Erasures.PATH + "?state=requested")
        .then()
        .statusCode(200)
        .body("items.erasure_id", hasItem(erasure));
    Api.as(ADMINISTRATOR).get(Erasures.PATH + "?state=gone").then().statusCode(400);
  }
}

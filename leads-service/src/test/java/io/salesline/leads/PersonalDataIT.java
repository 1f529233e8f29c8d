package io.salesline.leads;

import static io.salesline.leads.fixture.Leads.PATH;
import static io.salesline.leads.fixture.Leads.convert;
import static io.salesline.leads.fixture.Leads.lead;
import static io.salesline.leads.fixture.Pipeline.asked;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.salesline.leads.fixture.Contacts;
import io.salesline.leads.fixture.Customers;
import io.salesline.leads.fixture.Leads;
import io.salesline.leads.fixture.Published;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Database;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Names, phones, e-mails and notes stand in the lead's row and nowhere else. */
@QuarkusTest
class PersonalDataIT {

  private static final List<String> SECRETS =
      List.of("Wilhelmina", "139-8765-4321", "wilhelmina@", "Likes tulips", "Tulip Trading");

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @Test
  void nothingOfAContactStandsInEventsAuditOrStoredAnswers() {
    // Given
    var lead = lead();
    lead.put("company", "Tulip Trading");
    lead.put("contact_name", "Wilhelmina");
    lead.put("phone", "139-8765-4321");
    lead.put("email", "wilhelmina@example.com");
    lead.put("note", "Likes tulips");

    // When
    String id = keyed().body(lead).post(PATH).then().statusCode(201).extract().path("lead_id");
    keyed().post(PATH + "/" + id + "/claim").then().statusCode(200);
    keyed()
        .body(Map.of("kind", "call", "outcome", "reached", "note", "Likes tulips"))
        .post(PATH + "/" + id + "/follow-ups")
        .then()
        .statusCode(201);
    convert(REPRESENTATIVE, id, Map.of("opportunity_name", "Likes tulips")).then().statusCode(202);
    String customer = asked(id, 1).get("customer_id").asText();

    // Then
    assertSilent(String.join("\n", Published.values(Leads.EVENTS, id)), SECRETS);
    assertSilent(String.join("\n", Published.values(Leads.STATES, id)), SECRETS);
    assertSilent(String.join("\n", Published.values(Customers.EVENTS, customer)), SECRETS);
    String audit =
        Database.text(
            "select before::text || after::text from audit_log where entity_id in ('%s', '%s')"
                .formatted(id, customer));
    assertThat(audit).contains("\"phone\": \"•\"");
    assertSilent(audit, SECRETS);
    String answers = Database.text("select body from idempotency_key");
    assertThat(answers).contains(id);
    assertSilent(answers, SECRETS.subList(0, 4));
  }

  @Test
  void nothingOfAPersonAtACustomerStandsInAuditOrStoredAnswers() {
    // Given
    String customer = Customers.created(REPRESENTATIVE, "Tulip Trading");
    var contact = Contacts.contact();
    contact.put("name", "Wilhelmina");
    contact.put("title", "Likes tulips");
    contact.put("phone", "139-8765-4321");
    contact.put("email", "wilhelmina@example.com");
    contact.put("note", "Likes tulips");

    // When
    String id =
        keyed()
            .body(contact)
            .post(Customers.PATH + "/" + customer + "/contacts")
            .then()
            .statusCode(201)
            .extract()
            .path("contact_id");
    contact.put("title", "Wilhelmina II");
    keyed()
        .header("If-Match", "\"1\"")
        .body(contact)
        .put(Contacts.PATH + "/" + id)
        .then()
        .statusCode(200);

    // Then
    String audit =
        Database.text(
            "select before::text || after::text from audit_log where entity_id = '%s'"
                .formatted(id));
    assertThat(audit).contains("\"fields\": \"title\"");
    assertSilent(audit, SECRETS);
    String answers = Database.text("select body from idempotency_key");
    assertThat(answers).contains(id);
    assertSilent(answers, SECRETS.subList(0, 4));
    assertThat(Published.values(Contacts.PROFILES, id).toString())
        .doesNotContain("139-8765-4321", "wilhelmina@");
  }

  private static io.restassured.specification.RequestSpecification keyed() {
    return Api.as(REPRESENTATIVE).header("Idempotency-Key", UUID.randomUUID().toString());
  }

  private static void assertSilent(String text, List<String> secrets) {
    assertThat(text).isNotBlank();
    secrets.forEach(secret -> assertThat(text).doesNotContain(secret));
  }
}

package io.salesline.leads.lead;

import static io.salesline.leads.fixture.Leads.EVENTS;
import static io.salesline.leads.fixture.Leads.PATH;
import static io.salesline.leads.fixture.Leads.dollars;
import static io.salesline.leads.fixture.Leads.get;
import static io.salesline.leads.fixture.Leads.lead;
import static io.salesline.platform.testing.TestOrganisation.DIRECTOR;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.salesline.leads.fixture.AuditLog;
import io.salesline.leads.fixture.Published;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.Simultaneously;
import io.salesline.platform.testing.TestEvents;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TakingALeadInIT {

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @Test
  void textsAreSpeltInOneWay() {
    // Given
    var lead = lead();
    lead.put("company", "  Ａｃｍｅ（上海）　有限公司 ");
    lead.put("contact_name", " 李  四 ");
    lead.put("phone", "＋８６ １３９ ００００ １１１１");
    lead.put("email", " Li.Si＠Example.COM ");
    lead.put("note", "  first\r\nsecond  ");

    // When
    String id =
        Api.as(DIRECTOR).body(lead).post(PATH).then().statusCode(201).extract().path("lead_id");

    // Then
    get(DIRECTOR, id)
        .then()
        .body("company", equalTo("Acme(上海) 有限公司"))
        .body("contact_name", equalTo("李 四"))
        .body("phone", equalTo("+86 139 0000 1111"))
        .body("email", equalTo("li.si@example.com"))
        .body("note", equalTo("first\nsecond"));
  }

  @Test
  void onlyACompanyMustBeKnown() {
    String id =
        Api.as(DIRECTOR)
            .body(Map.of("company", "Cancity", "despite_clash", true))
            .post(PATH)
            .then()
            .statusCode(201)
            .body("estimated_amount", nullValue())
            .extract()
            .path("lead_id");
    get(DIRECTOR, id).then().body("phone", nullValue()).body("company", equalTo("Cancity"));
  }

  @Test
  void aDecimalThatNeedsNoMoreIsKeptToTheScaleOfItsCurrency() {
    var lead = lead();
    lead.put("estimated_amount", dollars("1054"));
    String id = Api.as(DIRECTOR).body(lead).post(PATH).then().extract().path("lead_id");
    Await.until(() -> assertThat(Published.values(EVENTS, id)).hasSize(1));
    assertThat(Published.values(EVENTS, id).getFirst()).contains("\"estimated_amount\":1054.00,");
  }

  @Test
  void whatNoLeadCanBeIsRefusedFieldByField() {
    refused("company", " ", "field-not-blank");
    refused("company", "x".repeat(201), "field-size");
    refused("company", "bell\u0007", "field-pattern");
    refused("contact_name", "x".repeat(101), "field-size");
    refused("phone", "call me", "field-pattern");
    refused("email", "not an address", "field-email");
    refused("source", "tel 13812345678", "field-pattern");
    refused("region", "zhang.san@example.com", "field-pattern");
    refused("industry", "x".repeat(61), "field-size");
    refused("note", "x".repeat(2001), "field-size");
    refused("owner_id", UUID.randomUUID().toString(), "unknown-field");
    refused("status", "converted", "unknown-field");
    refused("revision", "7", "unknown-field");
    refused("estimated_amount", Map.of("amount", "1e10000000", "currency", "USD"), "invalid-value");
    refused("estimated_amount", Map.of("amount", "1.005", "currency", "USD"), "invalid-value");
    refused("estimated_amount", Map.of("amount", "1", "currency", "Gold"), "invalid-value");
  }

  private static void refused(String field, Object value, String code) {
    long before = Database.number("select count(*) from lead");
    var lead = lead();
    lead.put(field, value);
    Api.as(REPRESENTATIVE)
        .body(lead)
        .post(PATH)
        .then()
        .statusCode(400)
        .contentType(containsString("application/problem+json"))
        .body("code", equalTo("invalid-request"))
        .body("errors.code", hasItem(code));
    assertThat(Database.number("select count(*) from lead")).isEqualTo(before);
  }

  @Test
  void aNegativeAmountIsRefused() {
    var lead = lead();
    lead.put("estimated_amount", dollars("-1"));
    Api.as(REPRESENTATIVE)
        .body(lead)
        .post(PATH)
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("estimated_amount"));
  }

  @Test
  void oneIdempotencyKeyFiftyTimesAtOnceTakesOneLeadIn() throws Exception {
    // Given
    String key = UUID.randomUUID().toString();

    // When
    List<Response> answers =
        Simultaneously.times(
            50,
            () -> Api.as(REPRESENTATIVE).header("Idempotency-Key", key).body(lead()).post(PATH));

    // Then
    assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(201));
    var bodies = new HashSet<String>();
    answers.forEach(answer -> bodies.add(answer.asString()));
    assertThat(bodies).hasSize(1);
    String id = answers.getFirst().path("lead_id");
    assertThat(AuditLog.count("created", id)).isEqualTo(1);
    Await.until(() -> assertThat(TestEvents.of(EVENTS, id)).hasSize(1));
    var other = lead();
    other.put("company", "Another");
    Api.as(REPRESENTATIVE)
        .header("Idempotency-Key", key)
        .body(other)
        .post(PATH)
        .then()
        .statusCode(422)
        .body("code", equalTo("idempotency-key-reused"));
  }
}

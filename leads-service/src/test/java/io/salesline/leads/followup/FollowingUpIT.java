package io.salesline.leads.followup;

import static io.salesline.leads.fixture.Leads.EVENTS;
import static io.salesline.leads.fixture.Leads.PATH;
import static io.salesline.leads.fixture.Leads.claimed;
import static io.salesline.leads.fixture.Leads.command;
import static io.salesline.leads.fixture.Leads.created;
import static io.salesline.leads.fixture.Leads.disqualify;
import static io.salesline.leads.fixture.Leads.followUp;
import static io.salesline.leads.fixture.Leads.get;
import static io.salesline.platform.testing.TestOrganisation.COLLEAGUE;
import static io.salesline.platform.testing.TestOrganisation.DIRECTOR;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.STRANGER;
import static io.salesline.platform.testing.TestOrganisation.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.TestEvents;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FollowingUpIT {

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @Test
  void twoChoicesSayWhatWasDoneAndTheLeadShowsWhen() {
    // Given
    String lead = claimed(REPRESENTATIVE);
    get(REPRESENTATIVE, lead).then().body("first_contacted_at", nullValue());

    // When
    String at =
        followUp(REPRESENTATIVE, lead, "call", "not-reached")
            .then()
            .statusCode(201)
            .header("ETag", "\"3\"")
            .body("author_id", equalTo(id(REPRESENTATIVE).toString()))
            .extract()
            .path("occurred_at");

    // Then
    get(REPRESENTATIVE, lead)
        .then()
        .body("first_contacted_at", equalTo(at))
        .body("last_contacted_at", equalTo(at))
        .body("status", equalTo("claimed"));
  }

  @Test
  void othersAreToldHowItWasDoneButNotWhatWasSaid() {
    // Given
    String lead = claimed(REPRESENTATIVE);
    String yesterday = Instant.now().minus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS) + "";
    Map<String, Object> account = account();
    account.put("occurred_at", yesterday);

    // When
    followUp(REPRESENTATIVE, lead, account).then().statusCode(201).body("$", not(hasKey("note")));

    // Then
    JsonNode event = Await.answer(() -> contacted(lead));
    assertThat(event.get("kind").asText()).isEqualTo("meeting");
    assertThat(event.get("outcome").asText()).isEqualTo("reached");
    assertThat(event.get("first_reached").asBoolean()).isTrue();
    assertThat(event.get("occurred_at").asText()).isEqualTo(yesterday);
    assertThat(event.get("first_contacted_at").asText()).isEqualTo(yesterday);
    assertThat(event.toString()).doesNotContain("要求报价", "Send the offer");
  }

  @Test
  void whoSeesTheLeadReadsWhatWasDoneLastToldFirst() {
    // Given
    String lead = claimed(REPRESENTATIVE);
    followUp(REPRESENTATIVE, lead, "call", "not-reached").then().statusCode(201);
    followUp(REPRESENTATIVE, lead, account()).then().statusCode(201);

    for (String reader : List.of(REPRESENTATIVE, MANAGER, DIRECTOR)) {
      // When
      var first = list(reader, lead, "?limit=1").statusCode(200);

      // Then
      first
          .body("items.kind", contains("meeting"))
          .body("items.note", contains("要求报价"))
          .body("items.next_step", contains("Send the offer"));
      list(reader, lead, "?limit=1&cursor=" + first.extract().path("next"))
          .body("items.kind", contains("call"))
          .body("next", nullValue());
    }
    list(COLLEAGUE, lead, "").statusCode(404);
    list(STRANGER, lead, "").statusCode(404);
  }

  @Test
  void ofALeadInThePoolItsMembersReadNoNotes() {
    // Given
    String lead = claimed(REPRESENTATIVE);
    followUp(REPRESENTATIVE, lead, account()).then().statusCode(201);

    // When
    command(REPRESENTATIVE, lead, "release").then().statusCode(200);

    // Then
    list(COLLEAGUE, lead, "")
        .body("items", hasSize(1))
        .body("items", everyItem(not(hasKey("note"))))
        .body("items", everyItem(not(hasKey("next_step"))));
    list(DIRECTOR, lead, "").body("items.note", contains("要求报价"));
  }

  @Test
  void onlyItsOwnerSaysWhatWasDoneWithALead() {
    String lead = claimed(REPRESENTATIVE);
    refused(MANAGER, lead, 403, "lead-not-yours");
    refused(COLLEAGUE, lead, 404, "not-found");
    refused(STRANGER, lead, 404, "not-found");
    get(REPRESENTATIVE, lead).then().body("revision", equalTo(2));
  }

  @Test
  void nothingIsDoneWithALeadThatNobodyWorksWith() {
    refused(DIRECTOR, created(REPRESENTATIVE), 409, "lead-unowned");
    String over = claimed(REPRESENTATIVE);
    disqualify(REPRESENTATIVE, over, "spam").then().statusCode(200);
    refused(REPRESENTATIVE, over, 409, "lead-disqualified");
    String converting = claimed(REPRESENTATIVE);
    command(REPRESENTATIVE, converting, "convert").then().statusCode(202);
    refused(REPRESENTATIVE, converting, 409, "lead-converting");
  }

  @Test
  void timesThatCannotBeAreRefused() {
    String lead = claimed(REPRESENTATIVE);
    implausible(lead, "occurred_at", Instant.now().plusSeconds(3600), "time-implausible");
    implausible(lead, "occurred_at", Instant.now().minus(31, ChronoUnit.DAYS), "time-implausible");
    implausible(
        lead,
        "next_step_on",
        LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(2),
        "date-implausible");
    implausible(
        lead,
        "next_step_on",
        LocalDate.now(ZoneId.of("Asia/Shanghai")).plusYears(3),
        "date-implausible");
  }

  @Test
  void whatIsNoKindNorOutcomeIsRefused() {
    String lead = claimed(REPRESENTATIVE);
    followUp(REPRESENTATIVE, lead, "fax", "reached")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("kind"));
    followUp(REPRESENTATIVE, lead, "call", "slept")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("outcome"));
    followUp(REPRESENTATIVE, lead, Map.of("kind", "call")).then().statusCode(400);
  }

  private static void implausible(String lead, String field, Object value, String code) {
    Map<String, Object> account = account();
    account.put(field, value.toString());
    followUp(REPRESENTATIVE, lead, account)
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo(field))
        .body("errors[0].code", equalTo(code));
  }

  private static void refused(String username, String lead, int status, String code) {
    followUp(username, lead, "call", "reached")
        .then()
        .statusCode(status)
        .body("code", equalTo(code));
  }

  private static ValidatableResponse list(String username, String lead, String query) {
    return Api.as(username).get(PATH + "/" + lead + "/follow-ups" + query).then();
  }

  private static Map<String, Object> account() {
    Map<String, Object> account = new LinkedHashMap<>();
    account.put("kind", "meeting");
    account.put("outcome", "reached");
    account.put("note", "要求报价");
    account.put("next_step", "Send the offer");
    account.put("next_step_on", LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(7).toString());
    return account;
  }

  private static JsonNode contacted(String lead) {
    return TestEvents.of(EVENTS, lead).stream()
        .filter(event -> event.get("event_type").asText().endsWith(".contacted.v1"))
        .findFirst()
        .orElse(null);
  }
}

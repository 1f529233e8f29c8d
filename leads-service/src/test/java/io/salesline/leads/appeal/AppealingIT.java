package io.salesline.leads.appeal;

import static io.salesline.leads.fixture.Appeals.decide;
import static io.salesline.leads.fixture.Appeals.file;
import static io.salesline.leads.fixture.Appeals.filed;
import static io.salesline.leads.fixture.Appeals.list;
import static io.salesline.leads.fixture.Leads.claim;
import static io.salesline.leads.fixture.Leads.claimed;
import static io.salesline.leads.fixture.Leads.command;
import static io.salesline.leads.fixture.Leads.created;
import static io.salesline.platform.testing.TestOrganisation.COLLEAGUE;
import static io.salesline.platform.testing.TestOrganisation.DIRECTOR;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.OTHER_MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.STRANGER;
import static io.salesline.platform.testing.TestOrganisation.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.salesline.leads.fixture.Appeals;
import io.salesline.leads.fixture.Leads;
import io.salesline.leads.fixture.Recycled;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.TestEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AppealingIT {

  private static final List<String> PAST = List.of("claimed", "recycled", "claimed", "created");

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @Test
  void whoLostALeadGetsItBackFromWhoeverHasIt() {
    // Given
    String lead = Recycled.from(REPRESENTATIVE);
    claim(COLLEAGUE, lead).then().statusCode(200);
    String appeal = filed(REPRESENTATIVE, "recycle", lead);

    // When
    decide(MANAGER, appeal, "upheld")
        .then()
        .statusCode(200)
        .body("state", equalTo("upheld"))
        .body("revision", equalTo(2))
        .body("decided_by", equalTo(id(MANAGER).toString()))
        .body("decision_words", equalTo("Three calls stand in the ledger"))
        .body("parties", containsInAnyOrder(ids(REPRESENTATIVE, COLLEAGUE)));

    // Then
    isOf(REPRESENTATIVE, lead);
    Leads.get(COLLEAGUE, lead).then().statusCode(404);
    Await.until(() -> assertThat(lastEvent(lead)).endsWith("lead.transferred.v1"));
  }

  /** As long as what was claimed: the next night does not take it again. */
  @Test
  void whatIsGivenBackAfterARecyclingIsProtected() {
    // Given
    String lead = Recycled.from(REPRESENTATIVE);

    // When
    decide(MANAGER, filed(REPRESENTATIVE, "recycle", lead), "upheld").then().statusCode(200);

    // Then
    String protectedUntil =
        Leads.get(REPRESENTATIVE, lead).then().extract().path("protected_until");
    assertThat(Instant.parse(protectedUntil)).isAfter(Instant.now().plus(Duration.ofDays(6)));
  }

  @Test
  void whatWaitsForEverybodyIsTheAppellantsAgain() {
    // Given
    String lead = Recycled.from(REPRESENTATIVE);

    // When
    decide(DIRECTOR, filed(REPRESENTATIVE, "recycle", lead), "upheld").then().statusCode(200);

    // Then
    isOf(REPRESENTATIVE, lead);
    Await.until(() -> assertThat(lastEvent(lead)).endsWith("lead.claimed.v1"));
  }

  @Test
  void theOthersAreToldThatItWasFiledAndDecidedAndNotWhatWasSaid() {
    // Given
    String lead = Recycled.from(REPRESENTATIVE);
    String appeal = filed(REPRESENTATIVE, "recycle", lead);

    // When
    decide(MANAGER, appeal, "upheld").then().statusCode(200);

    // Then
    Await.until(() -> assertThat(TestEvents.of(Appeals.EVENTS, appeal)).hasSize(2));
    JsonNode filed = TestEvents.of(Appeals.EVENTS, appeal).getFirst();
    JsonNode decided = TestEvents.of(Appeals.EVENTS, appeal).getLast();
    assertThat(filed.get("event_type").asText()).isEqualTo("salesline.leads.appeal.filed.v1");
    assertThat(filed.get("revision").asLong()).isEqualTo(1);
    assertThat(filed.get("verdict").isNull()).isTrue();
    assertThat(decided.get("event_type").asText()).isEqualTo("salesline.leads.appeal.decided.v1");
    assertThat(decided.get("revision").asLong()).isEqualTo(2);
    assertThat(decided.get("verdict").asText()).isEqualTo("upheld");
    assertThat(decided.get("lead_id").asText()).isEqualTo(lead);
    assertThat(decided.get("customer_id").isNull()).isTrue();
    assertThat(decided.get("appellant_id").asText()).isEqualTo(id(REPRESENTATIVE).toString());
    assertThat(decided.get("decided_by").asText()).isEqualTo(id(MANAGER).toString());
    assertThat(filed + " " + decided).doesNotContain("sick leave", "Three calls");
    Await.until(
        () -> assertThat(TestEvents.of(Appeals.STATES, appeal).getLast()).isEqualTo(decided));
  }

  @Test
  void itIsDecidedOnTheLedger() {
    // Given
    String lead = Recycled.from(REPRESENTATIVE);
    claim(COLLEAGUE, lead).then().statusCode(200);

    // When
    String appeal = filed(REPRESENTATIVE, "attribution", lead);

    // Then
    for (String reader : List.of(MANAGER, DIRECTOR, REPRESENTATIVE, COLLEAGUE)) {
      Appeals.get(reader, appeal)
          .then()
          .statusCode(200)
          .body("appeal.words", equalTo("I was on sick leave"))
          .body("ledger.action.findAll { it != 'clash-accepted' }", equalTo(PAST))
          .body("ledger[0].by", equalTo("Rosa Ren"))
          .body("ledger[0].owner_id", equalTo(id(COLLEAGUE).toString()))
          .body("ledger[1].by", nullValue())
          .body("ledger[1].previous_owner_id", equalTo(id(REPRESENTATIVE).toString()));
    }
    for (String other : List.of(OTHER_MANAGER, STRANGER)) {
      Appeals.get(other, appeal).then().statusCode(404);
      list(other, "").then().body("items.appeal_id", not(hasItem(appeal)));
    }
  }

  @Test
  void theInboxHoldsWhatOneMayDecide() {
    // Given
    String appeal = filed(REPRESENTATIVE, "recycle", Recycled.from(REPRESENTATIVE));
    list(MANAGER, "?to_decide=true").then().body("items.appeal_id", hasItem(appeal));
    list(REPRESENTATIVE, "?open=true").then().body("items.appeal_id", hasItem(appeal));
    list(REPRESENTATIVE, "?to_decide=true").then().body("items.appeal_id", not(hasItem(appeal)));

    // When
    decide(MANAGER, appeal, "dismissed").then().statusCode(200);

    // Then
    list(MANAGER, "?to_decide=true").then().body("items.appeal_id", not(hasItem(appeal)));
    list(MANAGER, "?open=true").then().body("items.appeal_id", not(hasItem(appeal)));
    list(MANAGER, "").then().body("items.appeal_id", hasItem(appeal));
  }

  @Test
  void noPartyDecidesNorAnybodyWhoIsNotAboveOne() {
    // Given
    String lead = Recycled.from(REPRESENTATIVE);
    String appeal = filed(REPRESENTATIVE, "recycle", lead);

    // When: since then it is the manager's
    claim(MANAGER, lead).then().statusCode(200);

    // Then
    decide(MANAGER, appeal, "dismissed")
        .then()
        .statusCode(403)
        .body("code", equalTo("appeal-of-ones-own"));
    decide(REPRESENTATIVE, appeal, "upheld").then().statusCode(403);
    decide(OTHER_MANAGER, appeal, "upheld").then().statusCode(404);
    decide(DIRECTOR, appeal, "dismissed").then().statusCode(200);
    isOf(MANAGER, lead);
    decide(DIRECTOR, appeal, "upheld")
        .then()
        .statusCode(409)
        .body("code", equalTo("appeal-decided"));
  }

  @Test
  void theDatabaseLetsNoPartyDecide() {
    String appeal = filed(REPRESENTATIVE, "recycle", Recycled.from(REPRESENTATIVE));
    String decided =
        "update appeal set verdict = 'upheld', decided_by = '%s', decided_at = now(),"
            + " decision_words = 'Mine' where id = '%s'";

    assertThatThrownBy(() -> Database.change(decided.formatted(id(REPRESENTATIVE), appeal)))
        .hasStackTraceContaining("no_party_decides_on_an_appeal");
    Database.change(decided.formatted(id(MANAGER), appeal));
  }

  @Test
  void whatBecomesADealIsTakenFromNobody() {
    // Given
    String lead = Recycled.from(REPRESENTATIVE);
    String appeal = filed(REPRESENTATIVE, "recycle", lead);
    claim(COLLEAGUE, lead).then().statusCode(200);
    command(COLLEAGUE, lead, "convert").then().statusCode(202);

    // Then
    decide(MANAGER, appeal, "upheld")
        .then()
        .statusCode(409)
        .body("code", equalTo("lead-converting"));
    Appeals.get(MANAGER, appeal).then().body("appeal.state", equalTo("open"));
    decide(MANAGER, appeal, "dismissed").then().statusCode(200);
  }

  @Test
  void whoHasLeftGetsNoLead() {
    // Given
    String appeal = filed(COLLEAGUE, "recycle", Recycled.from(COLLEAGUE));
    String active = "update access_member set active = %s where member_id = '%s'";
    Database.change(active.formatted(false, id(COLLEAGUE)));

    // Then
    try {
      decide(MANAGER, appeal, "upheld")
          .then()
          .statusCode(409)
          .body("code", equalTo("appellant-left"));
      decide(MANAGER, appeal, "dismissed").then().statusCode(200);
    } finally {
      Database.change(active.formatted(true, id(COLLEAGUE)));
    }
  }

  @Test
  void aClashThatIsUpheldMovesNoLead() {
    // Given
    String lead = created(REPRESENTATIVE);
    claim(COLLEAGUE, lead).then().statusCode(200);

    // When
    decide(MANAGER, filed(REPRESENTATIVE, "clash", lead), "upheld").then().statusCode(200);

    // Then
    isOf(COLLEAGUE, lead);
  }

  @Test
  void whoHasNoCauseDoesNotAppeal() {
    String held = claimed(REPRESENTATIVE);
    String waiting = created(REPRESENTATIVE);

    file(STRANGER, "attribution", held).then().statusCode(404);
    file(COLLEAGUE, "attribution", held).then().statusCode(404);
    file(DIRECTOR, "attribution", held).then().statusCode(403);
    file(REPRESENTATIVE, "attribution", held)
        .then()
        .statusCode(409)
        .body("code", equalTo("appeal-needless"));
    file(REPRESENTATIVE, "recycle", waiting)
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("appeal-groundless"));
    file(REPRESENTATIVE, "envy", waiting).then().statusCode(400);
    filed(REPRESENTATIVE, "clash", waiting);
    file(REPRESENTATIVE, "attribution", waiting)
        .then()
        .statusCode(409)
        .body("code", equalTo("appeal-open"));
  }

  @Test
  void ofTwoDecisionsAtOnceOneStands() {
    String appeal = filed(REPRESENTATIVE, "recycle", Recycled.from(REPRESENTATIVE));

    List<CompletableFuture<Integer>> decisions =
        Stream.of(MANAGER, DIRECTOR)
            .map(who -> CompletableFuture.supplyAsync(() -> decide(who, appeal, "upheld")))
            .map(decision -> decision.thenApply(answer -> answer.statusCode()))
            .toList();

    assertThat(decisions.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 409);
  }

  @Test
  void theAuditLogHasWhoAndWhenAndNoWords() {
    String appeal = filed(REPRESENTATIVE, "recycle", Recycled.from(REPRESENTATIVE));
    decide(MANAGER, appeal, "dismissed").then().statusCode(200);

    String lines =
        Database.text(
            "select action || ' ' || member_id || ' ' || after::text from audit_log"
                + " where entity = 'appeal' and entity_id = '"
                + appeal
                + "'");
    assertThat(lines)
        .contains("filed " + id(REPRESENTATIVE), "dismissed " + id(MANAGER))
        .doesNotContain("sick leave", "Three calls");
  }

  private static void isOf(String owner, String lead) {
    Leads.get(DIRECTOR, lead)
        .then()
        .body("status", equalTo("claimed"))
        .body("owner_id", equalTo(id(owner).toString()));
  }

  private static String lastEvent(String lead) {
    return TestEvents.of(Leads.EVENTS, lead).getLast().get("event_type").asText();
  }

  private static Object[] ids(String... usernames) {
    return Stream.of(usernames).map(name -> id(name).toString()).toArray();
  }
}

package io.salesline.leads.lead;

import static io.salesline.leads.fixture.Leads.EVENTS;
import static io.salesline.leads.fixture.Leads.PATH;
import static io.salesline.leads.fixture.Leads.claim;
import static io.salesline.leads.fixture.Leads.claimed;
import static io.salesline.leads.fixture.Leads.created;
import static io.salesline.platform.testing.TestOrganisation.COLLEAGUE;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.STRANGER;
import static io.salesline.platform.testing.TestOrganisation.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.salesline.leads.fixture.AuditLog;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.Simultaneously;
import io.salesline.platform.testing.Stack;
import io.salesline.platform.testing.TestEvents;
import io.salesline.platform.testing.TestOrganisation;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClaimingAtOnceIT {

  private static final int PEOPLE = 50;

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @Test
  void ofFiftyPeopleWhoClaimOneLeadOneGetsItAndTheOthersAreToldWhyNot() throws Exception {
    // Given
    List<String> people = hired();
    String lead = created(REPRESENTATIVE);
    List<Callable<Response>> attempts =
        people.stream().<Callable<Response>>map(person -> () -> claim(person, lead)).toList();

    // When
    List<Response> answers = Simultaneously.all(attempts);

    // Then
    assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
    String owner =
        answers.stream()
            .filter(answer -> answer.statusCode() == 200)
            .findFirst()
            .orElseThrow()
            .path("owner_id");
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() == 409)
        .hasSize(PEOPLE - 1)
        .allSatisfy(
            answer -> assertThat(answer.<String>path("code")).isEqualTo("lead-already-claimed"))
        .allSatisfy(
            answer ->
                assertThat(answer.<String>path("detail")).startsWith("Somebody else claimed this"))
        .allSatisfy(answer -> assertThat(answer.asString()).doesNotContain(owner));
    assertThat(Database.text("select owner_id from lead where id = '" + lead + "'"))
        .isEqualToIgnoringNewLines(owner);
    Await.until(() -> assertThat(TestEvents.of(EVENTS, lead)).hasSize(2));
    assertThat(TestEvents.of(EVENTS, lead).getLast().get("owner_id").asText()).isEqualTo(owner);
    assertThat(AuditLog.count("claimed", lead)).isEqualTo(1);
  }

  private static List<String> hired() {
    List<String> people = IntStream.range(0, PEOPLE).mapToObj(i -> "claimant" + i).toList();
    try (var organisation = TestOrganisation.publish(Stack.bootstrapServers())) {
      people.forEach(person -> organisation.member(person, "Claimant", "representative", "north"));
    }
    people.forEach(
        person -> Await.until(() -> Api.as(person).get("/api/leads/v1/me").then().statusCode(200)));
    return people;
  }

  @Test
  void whoHasALeadIsToldSoWhenClaimingItAgain() {
    String lead = claimed(REPRESENTATIVE);
    claim(REPRESENTATIVE, lead)
        .then()
        .statusCode(409)
        .body("code", equalTo("lead-already-yours"))
        .body("type", equalTo("https://salesline.io/problems/lead-already-yours"));
  }

  @Test
  void theReasonIsGivenInTheReadersLanguage() {
    String lead = claimed(REPRESENTATIVE);
    Api.as(STRANGER)
        .header("Accept-Language", "zh-CN,zh;q=0.9")
        .post(PATH + "/" + lead + "/claim")
        .then()
        .statusCode(409)
        .body("title", equalTo("已被领取"))
        .body("detail", startsWith("他人已于"))
        .body("$", not(equalTo(id(REPRESENTATIVE).toString())))
        .body("detail", not(containsString("{")));
  }

  @Test
  void aRepeatedClaimUnderOneIdempotencyKeyIsTheSameClaim() {
    // Given
    String lead = created(REPRESENTATIVE);
    String key = UUID.randomUUID().toString();
    String first = claimUnder(key, COLLEAGUE, lead).then().statusCode(200).extract().asString();

    // When
    Response again = claimUnder(key, COLLEAGUE, lead);

    // Then
    again.then().statusCode(200).header("Idempotency-Replayed", "true");
    assertThat(again.asString()).isEqualTo(first);
    claimUnder(key, STRANGER, lead)
        .then()
        .statusCode(409)
        .body("code", equalTo("lead-already-claimed"));
  }

  private static Response claimUnder(String key, String username, String lead) {
    return Api.as(username).header("Idempotency-Key", key).post(PATH + "/" + lead + "/claim");
  }

  @Test
  void aLeadThatDoesNotExistCannotBeClaimed() {
    claim(REPRESENTATIVE, UUID.randomUUID().toString()).then().statusCode(404);
  }
}

package io.salesline.leads.webform;

import static io.restassured.RestAssured.given;
import static io.salesline.platform.testing.TestOrganisation.ADMINISTRATOR;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.salesline.leads.fixture.Contacts;
import io.salesline.leads.fixture.Customers;
import io.salesline.leads.fixture.Leads;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.Simultaneously;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A stranger fills a form in on somebody's web page. */
@QuarkusTest
class WebFormsIT {

  private static final String FORMS = "/api/leads/v1/web-forms";
  private static final String OPEN = "/api/leads/v1/forms/";
  private static final String SITE = "https://www.example.com";

  private final String own = UUID.randomUUID().toString().substring(0, 8);
  private final String key = "form-" + own;

  @BeforeEach
  void aForm() {
    Api.awaitOrganisation();
    Api.as(ADMINISTRATOR)
        .body(Map.of("key", key, "terms", terms(true)))
        .post(FORMS)
        .then()
        .statusCode(201);
  }

  @AfterEach
  void leaveNothing() {
    Database.change("delete from lead where company like '%" + own + "%'");
    Database.change("delete from web_form where key = '" + key + "'");
  }

  @Test
  void whatIsFilledInBecomesALeadOfThatSource() {
    given()
        .header("Origin", SITE)
        .header("Accept-Language", "zh")
        .get(OPEN + key)
        .then()
        .statusCode(200)
        .header("Access-Control-Allow-Origin", SITE)
        .body("fields.field", contains("company", "email", "note"))
        .body("consent", equalTo("同意联系。"))
        .body("opened", notNullValue());

    send(answers("云帆" + own)).then().statusCode(202).body("received", equalTo(true));

    assertThat(
            Database.rows("select source, email, status from lead where company = '云帆" + own + "'"))
        .containsExactly(List.of("web-form", answers("云帆" + own).get("email").toString(), "new"));
  }

  @Test
  void theAnswerDoesNotTellWhoIsKnown() {
    send(answers("Known " + own)).then().statusCode(202);

    String again =
        send(answers("known " + own + " Ltd")).then().statusCode(202).extract().asString();

    assertThat(again).isEqualTo("{\"received\":true}");
    assertThat(leads()).isEqualTo(1);
    assertThat(
            Database.number(
                "select count(*) from audit_log where action = 'asked-again' and entity_id ="
                    + " (select id::text from lead where company = 'Known "
                    + own
                    + "')"))
        .isEqualTo(1);
  }

  @Test
  void whoIsKnownAsSomebodyAtACustomerAskedAgain() {
    // Given
    String customer = Customers.created(REPRESENTATIVE, "Customer " + UUID.randomUUID());
    var answers = answers("Unknown " + own);
    Contacts.enter(REPRESENTATIVE, customer, Map.of("name", "Eve", "email", answers.get("email")))
        .then()
        .statusCode(201);

    // When
    send(answers).then().statusCode(202).body("received", equalTo(true));

    // Then
    assertThat(leads()).isZero();
    assertThat(
            Database.text(
                "select after ->> 'matched_on' from audit_log where entity = 'customer'"
                    + " and action = 'asked-again' and entity_id = '%s'".formatted(customer)))
        .isEqualToIgnoringNewLines("contact-email");
  }

  @Test
  void machinesAreAnsweredAndNothingIsTakenIn() {
    var trapped = answers("Trapped " + own);
    trapped.put("website", "http://spam.example");
    var fast = answers("Fast " + own);
    fast.put("opened", opened(Duration.ZERO));
    var old = answers("Old " + own);
    old.put("opened", opened(Duration.ofHours(25)));
    var forged = answers("Forged " + own);
    forged.put("opened", "1." + "0".repeat(64));
    var without = answers("Without " + own);
    without.remove("opened");

    for (var one : List.of(trapped, fast, old, forged, without)) {
      send(one).then().statusCode(202).body("received", equalTo(true));
    }

    assertThat(leads()).isZero();
  }

  @Test
  void whatIsNoAnswerToItsQuestionsIsRefusedSoThatThePageCanReadIt() {
    var noConsent = answers("A " + own);
    noConsent.put("consent", false);
    send(noConsent)
        .then()
        .statusCode(422)
        .header("Access-Control-Allow-Origin", SITE)
        .body("code", equalTo("consent-missing"));
    var noMail = answers("A " + own);
    noMail.remove("email");
    send(noMail).then().statusCode(400).body("errors[0].field", equalTo("email"));
    var more = answers("A " + own);
    more.put("phone", "138-1234-5678");
    send(more).then().statusCode(400).body("errors[0].code", equalTo("unknown-field"));
    var wrong = answers("A " + own);
    wrong.put("email", "no address");
    send(wrong).then().statusCode(400).header("Access-Control-Allow-Origin", SITE);
    var endless = answers("A " + own);
    endless.put("note", "x".repeat(2001));
    send(endless).then().statusCode(400).body("errors[0].field", equalTo("note"));
    stranger()
        .body("{\"company\": \"A\"" + " ".repeat(20_000) + "}")
        .post(OPEN + key + "/submissions")
        .then()
        .statusCode(413);
    assertThat(leads()).isZero();
  }

  @Test
  void onlyItsOwnSitesMayShowItAndNothingElseIsOpened() {
    given()
        .header("Origin", SITE)
        .header("Access-Control-Request-Method", "POST")
        .options(OPEN + key + "/submissions")
        .then()
        .statusCode(204)
        .header("Access-Control-Allow-Origin", SITE)
        .header("Access-Control-Allow-Methods", "GET, POST");
    String other = "https://evil.example";
    given()
        .header("Origin", other)
        .options(OPEN + key + "/submissions")
        .then()
        .statusCode(403)
        .header("Access-Control-Allow-Origin", nullValue());
    given()
        .contentType(ContentType.JSON)
        .header("Origin", other)
        .body(answers("A " + own))
        .post(OPEN + key + "/submissions")
        .then()
        .statusCode(403)
        .body("code", equalTo("form-of-another-site"));
    Api.as(REPRESENTATIVE)
        .header("Origin", SITE)
        .get(Leads.PATH)
        .then()
        .statusCode(200)
        .header("Access-Control-Allow-Origin", nullValue());
    given().header("Origin", SITE).get(FORMS).then().statusCode(401);
    Api.as(REPRESENTATIVE).get(FORMS).then().statusCode(403);
  }

  @Test
  void itIsAmendedByWhoeverSawItLastAndTakenOff() {
    Api.as(ADMINISTRATOR).body(terms(false)).put(FORMS + "/" + key).then().statusCode(428);
    amend("\"7\"").then().statusCode(412);
    amend("\"1\"").then().statusCode(200).body("revision", equalTo(2));
    send(answers("A " + own)).then().statusCode(404);
    given().get(OPEN + key).then().statusCode(404);
    Api.as(ADMINISTRATOR)
        .body(Map.of("key", key, "terms", terms(true)))
        .post(FORMS)
        .then()
        .statusCode(409)
        .body("code", equalTo("form-key-taken"));
  }

  @Test
  void ofManyFromOneAddressTheFirstTwentyOfAnHourAreTaken() throws Exception {
    String address = "203.0.113." + Math.floorMod(own.hashCode(), 250);

    List<Integer> answers =
        Simultaneously.times(
            30,
            () ->
                stranger()
                    .header("X-Forwarded-For", "198.51.100.9, " + address)
                    .body(answers(UUID.randomUUID() + " " + own))
                    .post(OPEN + key + "/submissions")
                    .statusCode());

    assertThat(Collections.frequency(answers, 429)).isEqualTo(10);
    assertThat(Collections.frequency(answers, 202)).isEqualTo(20);
  }

  private Response amend(String ifMatch) {
    return Api.as(ADMINISTRATOR)
        .header("If-Match", ifMatch)
        .body(terms(false))
        .put(FORMS + "/" + key);
  }

  private Response send(Map<String, Object> answers) {
    return stranger().body(answers).post(OPEN + key + "/submissions");
  }

  private static RequestSpecification stranger() {
    return given().contentType(ContentType.JSON).header("Origin", SITE);
  }

  private Map<String, Object> answers(String company) {
    var answers = new LinkedHashMap<String, Object>();
    answers.put("company", company);
    answers.put("email", "n" + company.hashCode() + "@" + own + ".example");
    answers.put("note", "想了解产品");
    answers.put("consent", true);
    answers.put("opened", opened(Duration.ofSeconds(10)));
    return answers;
  }

  /** What the form would have said if it had been opened so long ago. */
  private String opened(Duration ago) {
    try {
      String secret =
          Database.text("select encode(secret, 'hex') from web_form where key = '" + key + "'");
      String time = Long.toString(Instant.now().minus(ago).toEpochMilli());
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(HexFormat.of().parseHex(secret.strip()), "HmacSHA256"));
      return time + "." + HexFormat.of().formatHex(mac.doFinal(time.getBytes(UTF_8)));
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private long leads() {
    return Database.number("select count(*) from lead where company like '%" + own + "%'");
  }

  private static Map<String, Object> terms(boolean active) {
    return Map.of(
        "origins",
        List.of(SITE),
        "fields",
        List.of(
            Map.of("field", "company", "required", true),
            Map.of("field", "email", "required", true),
            Map.of("field", "note", "required", false)),
        "source",
        "web-form",
        "consent_en",
        "We may contact you.",
        "consent_zh",
        "同意联系。",
        "active",
        active);
  }
}

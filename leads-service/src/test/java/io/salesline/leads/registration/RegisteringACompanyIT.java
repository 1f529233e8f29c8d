package io.salesline.leads.registration;

import static io.salesline.leads.fixture.Registrations.PATH;
import static io.salesline.leads.fixture.Registrations.command;
import static io.salesline.leads.fixture.Registrations.elapse;
import static io.salesline.leads.fixture.Registrations.register;
import static io.salesline.leads.fixture.Registrations.registered;
import static io.salesline.platform.testing.Simultaneously.unlessBusy;
import static io.salesline.platform.testing.TestOrganisation.COLLEAGUE;
import static io.salesline.platform.testing.TestOrganisation.DIRECTOR;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.OTHER_MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.STRANGER;
import static io.salesline.platform.testing.TestOrganisation.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.salesline.leads.fixture.Customers;
import io.salesline.leads.fixture.Leads;
import io.salesline.leads.fixture.Registrations;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.Simultaneously;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A company is one person's to register, and theirs to give up. */
@QuarkusTest
class RegisteringACompanyIT {

  private static final List<String> RIVALS = List.of(REPRESENTATIVE, COLLEAGUE, STRANGER, MANAGER);

  private final String company = UUID.randomUUID().toString().replace("-", "");

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @AfterEach
  void gone() {
    Registrations.forgetAll();
  }

  @Test
  void ofAllWhoRegisterItAtOnceOneDoes() throws Exception {
    // When
    List<Response> answers = Simultaneously.all(attempts());

    // Then
    assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() == 409)
        .hasSize(RIVALS.size() * 3 - 1)
        .allSatisfy(
            answer -> assertThat(answer.<String>path("code")).isEqualTo("company-registered"));
    assertThat(Database.number("select count(*) from registration")).isEqualTo(1);
  }

  private List<Callable<Response>> attempts() {
    return Stream.of("", " Ltd", " Co., Ltd.")
        .flatMap(form -> RIVALS.stream().map(rival -> attempt(rival, company + form)))
        .toList();
  }

  private static Callable<Response> attempt(String rival, String name) {
    return () -> unlessBusy(() -> register(rival, name));
  }

  @Test
  void theDatabaseAloneWouldKeepASecondOut() {
    // Given
    registered(REPRESENTATIVE, company);
    String twin =
        """
        insert into registration (id, revision, company, company_key, registrant_id, registered_at,
          lasts_until)
        select gen_random_uuid(), 1, company, company_key, gen_random_uuid(), %s, lasts_until + interval '1 day'
        from registration
        """;

    // Then: it decides, not only the lock that those who come by HTTP wait for; one after it is
    // none
    assertThatThrownBy(() -> Database.change(twin.formatted("registered_at")))
        .hasStackTraceContaining("registration_of_a_company_one_at_a_time");
    Database.change(twin.formatted("lasts_until"));
  }

  @Test
  void whoComesLaterLearnsUntilWhenAndWithinTheirScopeWhose() {
    registered(REPRESENTATIVE, company);

    register(MANAGER, company + " Inc.")
        .then()
        .statusCode(409)
        .body("code", equalTo("company-registered"))
        .body("until", endsWith("Z"))
        .body("registrant_name", equalTo("Rick Ruan"));
    register(STRANGER, company).then().statusCode(409).body("registrant_name", equalTo("R**"));
    register(REPRESENTATIVE, company).then().statusCode(409);
  }

  @Test
  void theCreditCodeTellsACompanyOfAnotherName() {
    String code = "91350100M000100Y43";
    register(REPRESENTATIVE, Map.of("company", company, "credit_code", code))
        .then()
        .statusCode(201)
        .body("credit_code", equalTo(code));

    register(COLLEAGUE, Map.of("company", "Other " + company, "credit_code", code))
        .then()
        .statusCode(409)
        .body("code", equalTo("company-registered"));
    register(COLLEAGUE, Map.of("company", "Other " + company, "credit_code", "91350100M000100Y44"))
        .then()
        .statusCode(422)
        .body("code", equalTo("credit-code-invalid"));
  }

  @Test
  void whatSomebodyElseWorksWithCannotBeRegistered() {
    // Given
    String lead = waiting(STRANGER);
    Leads.claim(STRANGER, lead).then().statusCode(200);
    String customer = "Customer " + company;
    Customers.created(COLLEAGUE, customer);

    // Then
    register(REPRESENTATIVE, company)
        .then()
        .statusCode(409)
        .body("code", equalTo("company-taken"))
        .body("record", equalTo("lead"))
        .body("owner_name", equalTo("S**"));
    register(DIRECTOR, customer)
        .then()
        .statusCode(409)
        .body("record", equalTo("customer"))
        .body("owner_name", equalTo("Rosa Ren"));
    register(STRANGER, company).then().statusCode(201);
  }

  @Test
  void itIsRenewedOnceAndOnlyByItsRegistrant() {
    // Given
    String registration = registered(REPRESENTATIVE, company);
    String until = Api.as(MANAGER).get(PATH + "/" + registration).path("until");

    // When
    String later =
        command(REPRESENTATIVE, registration, "renewal")
            .then()
            .statusCode(200)
            .header("ETag", "\"2\"")
            .body("renewed_at", notNullValue())
            .extract()
            .path("until");

    // Then
    assertThat(later).isGreaterThan(until);
    command(REPRESENTATIVE, registration, "renewal")
        .then()
        .statusCode(409)
        .body("code", equalTo("registration-renewed"));
    command(MANAGER, registration, "renewal")
        .then()
        .statusCode(403)
        .body("code", equalTo("registration-not-yours"));
    command(STRANGER, registration, "renewal").then().statusCode(404);
    assertThat(actions(registration)).contains("registered", "renewed");
  }

  @Test
  void whatWasWithdrawnLiftedOrHasEndedIsForOthersToRegister() {
    // Given
    String first = registered(REPRESENTATIVE, company);
    command(COLLEAGUE, first, "withdrawal").then().statusCode(404);
    command(REPRESENTATIVE, first, "lifting").then().statusCode(403);

    // When
    command(REPRESENTATIVE, first, "withdrawal")
        .then()
        .statusCode(200)
        .body("state", equalTo("withdrawn"));
    String second = registered(COLLEAGUE, company);
    command(OTHER_MANAGER, second, "lifting").then().statusCode(404);
    command(MANAGER, second, "lifting").then().statusCode(200).body("state", equalTo("lifted"));
    String third = registered(STRANGER, company);
    elapse(third);

    // Then
    registered(REPRESENTATIVE, company);
    command(REPRESENTATIVE, first, "renewal")
        .then()
        .statusCode(409)
        .body("code", equalTo("registration-over"));
    command(STRANGER, third, "withdrawal").then().statusCode(409);
    assertThat(actions(second)).contains("registered", "lifted");
  }

  @Test
  void theListShowsOnesOwnAndThoseBeneath() {
    // Given
    String mine = registered(REPRESENTATIVE, company);
    String colleagues = registered(COLLEAGUE, "Other " + company);
    String over = registered(REPRESENTATIVE, "Over " + company);
    elapse(over);

    // Then
    Api.as(REPRESENTATIVE)
        .get(PATH)
        .then()
        .body("items.registration_id", hasItem(mine))
        .body("items.registration_id", not(hasItem(colleagues)))
        .body(
            "items.find { it.registration_id == '%s' }.state".formatted(over), equalTo("expired"));
    Api.as(MANAGER).get(PATH).then().body("items.registration_id", hasItem(colleagues));
    Api.as(MANAGER).get(PATH + "?mine=true").then().body("items.size()", equalTo(0));
    Api.as(REPRESENTATIVE)
        .get(PATH + "?in_force=true")
        .then()
        .body("items.registration_id", contains(mine));
    String next = Api.as(MANAGER).get(PATH + "?limit=2").path("next");
    Api.as(MANAGER)
        .get(PATH + "?limit=2&cursor=" + next)
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(1));
  }

  @Test
  void whatOneHopesForStandsInItsTableAlone() {
    // When
    String registration =
        Api.as(REPRESENTATIVE)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .body(Map.of("company", company, "reason", "Wilhelmina likes tulips"))
            .post(PATH)
            .then()
            .statusCode(201)
            .body("reason", nullValue())
            .extract()
            .path("registration_id");

    // Then
    Api.as(MANAGER)
        .get(PATH + "/" + registration)
        .then()
        .body("reason", equalTo("Wilhelmina likes tulips"))
        .body("registrant_id", equalTo(id(REPRESENTATIVE).toString()));
    String audit = audited("after::text", registration);
    assertThat(audit).contains("\"reason\": \"•\"").doesNotContain("tulips", company);
    assertThat(Database.text("select body from idempotency_key"))
        .contains(registration)
        .doesNotContain("Wilhelmina likes tulips");
    Api.as(STRANGER).get(PATH + "/" + registration).then().statusCode(404);
  }

  private String waiting(String username) {
    return Api.as(username)
        .body(Map.of("company", company))
        .post(Leads.PATH)
        .then()
        .statusCode(201)
        .extract()
        .path("lead_id");
  }

  private static String actions(String registration) {
    return audited("action", registration);
  }

  private static String audited(String column, String registration) {
    return Database.text(
        "select %s from audit_log where entity = 'registration' and entity_id = '%s'"
            .formatted(column, registration));
  }
}

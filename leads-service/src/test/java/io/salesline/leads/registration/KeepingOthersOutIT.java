package io.salesline.leads.registration;

import static io.salesline.leads.fixture.AssignmentRules.created;
import static io.salesline.leads.fixture.AssignmentRules.owner;
import static io.salesline.leads.fixture.AssignmentRules.rule;
import static io.salesline.leads.fixture.Leads.PATH;
import static io.salesline.leads.fixture.Leads.claim;
import static io.salesline.leads.fixture.Registrations.elapse;
import static io.salesline.leads.fixture.Registrations.register;
import static io.salesline.leads.fixture.Registrations.registered;
import static io.salesline.platform.testing.Simultaneously.unlessBusy;
import static io.salesline.platform.testing.TestOrganisation.COLLEAGUE;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.STRANGER;
import static io.salesline.platform.testing.TestOrganisation.id;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.salesline.leads.fixture.AssignmentRules;
import io.salesline.leads.fixture.Customers;
import io.salesline.leads.fixture.LeadFiles;
import io.salesline.leads.fixture.Leads;
import io.salesline.leads.fixture.Registrations;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.Simultaneously;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** While a company is registered, only its registrant brings it and claims what is of it. */
@QuarkusTest
class KeepingOthersOutIT {

  private static final int ROUNDS = 20;

  private final String company = UUID.randomUUID().toString().replace("-", "");

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @AfterEach
  void gone() {
    AssignmentRules.endAll();
    Registrations.forgetAll();
  }

  @Test
  void aLeadIsClaimedByNobodyElseUntilTheRegistrationEnds() {
    // Given
    String lead = taken(COLLEAGUE, Map.of("company", company));
    String registration = registered(REPRESENTATIVE, company + " Ltd");

    // When
    refused(claim(STRANGER, lead)).body("registrant_name", equalTo("R**"));
    refused(claim(MANAGER, lead)).body("registrant_name", equalTo("Rick Ruan"));
    elapse(registration);

    // Then
    claim(STRANGER, lead).then().statusCode(200);
  }

  @Test
  void ofWhoClaimsAndWhoRegistersAtOnceNeverBothDo() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      // Given
      String name = company + "r" + round;
      String lead = taken(COLLEAGUE, Map.of("company", name));

      // When
      List<Response> answers =
          Simultaneously.all(
              List.of(
                  () -> unlessBusy(() -> claim(STRANGER, lead)),
                  () -> unlessBusy(() -> register(REPRESENTATIVE, name))));

      // Then
      assertThat(answers).filteredOn(answer -> answer.statusCode() == 409).hasSize(1);
    }
  }

  @Test
  void itsRegistrantClaimsIt() {
    String lead = taken(COLLEAGUE, Map.of("company", company));
    registered(REPRESENTATIVE, company);

    claim(REPRESENTATIVE, lead).then().statusCode(200);
  }

  @Test
  void aCustomerOfThePoolIsClaimedByItsRegistrantAlone() {
    // Given
    String customer = Customers.created(COLLEAGUE, company);
    Api.as(COLLEAGUE).post(Customers.PATH + "/" + customer + "/release").then().statusCode(200);
    registered(REPRESENTATIVE, company);

    // Then
    String claim = Customers.PATH + "/" + customer + "/claim";
    refused(Api.as(STRANGER).post(claim));
    Api.as(REPRESENTATIVE).post(claim).then().statusCode(200);
  }

  @Test
  void nobodyElseBringsItNotEvenWhoInsists() {
    // Given
    registered(REPRESENTATIVE, company);

    // Then
    var insisting = Map.of("company", company, "despite_clash", true);
    refused(take(STRANGER, insisting));
    refused(Api.as(STRANGER).body(Map.of("name", company + " Co., Ltd.")).post(Customers.PATH));
    assertThat(Database.number("select count(*) from lead where company_key = '" + company + "'"))
        .isZero();
    Customers.created(REPRESENTATIVE, company);
    take(REPRESENTATIVE, insisting).then().statusCode(201);
  }

  @Test
  void aLeadIsNotConvertedIntoACompanyOfSomebodyElse() {
    // Given
    registered(REPRESENTATIVE, company);
    String lead = taken(STRANGER, Map.of("company", "Other " + company));
    claim(STRANGER, lead).then().statusCode(200);

    // Then
    refused(Leads.convert(STRANGER, lead, Map.of("customer_name", company)));
  }

  @Test
  void aRowOfAFileIsADuplicateOfTheRegistration() {
    // Given
    String registration = registered(REPRESENTATIVE, company);
    byte[] rows = "company\n%1$s Ltd\nOther %1$s\n".formatted(company).getBytes(UTF_8);

    // When
    String file = LeadFiles.sent(STRANGER, rows);
    try {
      LeadFiles.read(STRANGER, file, Duration.ofSeconds(30));

      // Then
      Api.as(STRANGER)
          .get(LeadFiles.PATH + "/" + file + "/rows/untaken")
          .then()
          .statusCode(200)
          .body("items.outcome", contains("duplicate"))
          .body("items[0].clashes[0].record", equalTo("registration"))
          .body("items[0].clashes[0].matched_on", equalTo("company"))
          .body("items[0].clashes[0].id", nullValue());
      assertThat(Database.text("select reasons::text from lead_file_row")).contains(registration);
      assertThat(
              Database.number("select count(*) from lead where company like '%" + company + "%'"))
          .isEqualTo(1);
    } finally {
      LeadFiles.forget(file);
    }
  }

  @Test
  void noRuleAssignsIt() {
    // Given
    String source = "kept " + company.substring(0, 4).replaceAll("[0-9]", "x");
    registered(REPRESENTATIVE, company);
    created(rule(source, "rotation", STRANGER));

    // When
    String kept = taken(REPRESENTATIVE, Map.of("company", company, "source", source));
    String other = taken(STRANGER, Map.of("company", "Other " + company, "source", source));

    // Then
    Await.until(() -> assertThat(owner(other)).isEqualTo(id(STRANGER).toString()));
    assertThat(owner(kept)).isNull();
    assertThat(
            Database.number("select count(*) from assignment_queue where lead_id = '" + kept + "'"))
        .isEqualTo(1);
  }

  private static ValidatableResponse refused(Response response) {
    return response
        .then()
        .statusCode(409)
        .body("code", equalTo("company-registered"))
        .body("until", endsWith("Z"));
  }

  private static Response take(String username, Map<String, ?> lead) {
    return Api.as(username).body(lead).post(PATH);
  }

  private static String taken(String username, Map<String, ?> lead) {
    return take(username, lead).then().statusCode(201).extract().path("lead_id");
  }
}

package io.salesline.leads.lead;

import static io.salesline.leads.fixture.Leads.PATH;
import static io.salesline.platform.testing.TestOrganisation.COLLEAGUE;
import static io.salesline.platform.testing.TestOrganisation.DIRECTOR;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.salesline.leads.fixture.AuditLog;
import io.salesline.leads.fixture.Customers;
import io.salesline.leads.fixture.Leads;
import io.salesline.leads.text.CreditCode;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.Simultaneously;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A clash is prevented, not discovered. */
@QuarkusTest
class PreventingClashesIT {

  private static final String CHECKS = "/api/leads/v1/clash-checks";
  private static final int RIVALS = 20;

  @Test
  void theSameCompanyIsRefusedHoweverItIsWritten() {
    String own = unique();
    String id = taken(REPRESENTATIVE, Map.of("company", "上海" + own + "科技有限公司"));

    Response refused = take(COLLEAGUE, Map.of("company", "上海" + own + "科技（集團）有限公司"));

    refused
        .then()
        .statusCode(409)
        .body("code", equalTo("lead-clashes"))
        .body("count", equalTo(1))
        .body("clashes[0].record", equalTo("lead"))
        .body("clashes[0].id", equalTo(id))
        .body("clashes[0].owner_name", nullValue())
        .body("clashes[0].matched_on", contains("company"));
    assertThat(Database.number("select count(*) from lead where company like '%" + own + "%'"))
        .isEqualTo(1);
  }

  @Test
  void aNumberAnAddressOrACreditCodeIsEnough() {
    String code = creditCode();
    String own = unique();
    String phone = "139" + digits(8);
    taken(
        REPRESENTATIVE,
        Map.of(
            "company",
            "One " + own,
            "credit_code",
            code.toLowerCase(Locale.ROOT),
            "phone",
            phone,
            "email",
            own + "@example.com"));

    take(REPRESENTATIVE, Map.of("company", "Two " + own, "phone", "+86 " + phone))
        .then()
        .statusCode(409)
        .body("clashes[0].matched_on", contains("phone"));
    take(REPRESENTATIVE, Map.of("company", "Two " + own, "email", own + "+x@Example.com"))
        .then()
        .statusCode(409)
        .body("clashes[0].matched_on", contains("email"));
    take(REPRESENTATIVE, Map.of("company", "One " + own, "credit_code", code))
        .then()
        .statusCode(409)
        .body("clashes[0].matched_on", contains("credit-code", "company"));
    take(REPRESENTATIVE, Map.of("company", "Two " + own)).then().statusCode(201);
  }

  @Test
  void aCreditCodeThatIsNoneIsRefused() {
    take(REPRESENTATIVE, Map.of("company", unique(), "credit_code", "91350100M000100Y44"))
        .then()
        .statusCode(422)
        .body("code", equalTo("credit-code-invalid"));
  }

  @Test
  void whoDoesNotSeeTheRecordLearnsWhoHasItAndNoMore() {
    String own = unique();
    String id = taken(COLLEAGUE, Map.of("company", own));
    Leads.claim(COLLEAGUE, id).then().statusCode(200);

    take(REPRESENTATIVE, Map.of("company", own + " Ltd"))
        .then()
        .statusCode(409)
        .body("clashes[0].id", nullValue())
        .body("clashes[0].name", nullValue())
        .body("clashes[0].owner_name", notNullValue())
        .body("clashes[0].matched_on", contains("company"));
    take(DIRECTOR, Map.of("company", own + " Ltd"))
        .then()
        .statusCode(409)
        .body("clashes[0].id", equalTo(id))
        .body("clashes[0].name", equalTo(own));
  }

  @Test
  void itIsTakenInByWhoeverInsistsAndAfterItCameToNothing() {
    String own = unique();
    String id = taken(REPRESENTATIVE, Map.of("company", own));
    take(REPRESENTATIVE, Map.of("company", own)).then().statusCode(409);

    String twin = taken(REPRESENTATIVE, Map.of("company", own, "despite_clash", true));
    assertThat(AuditLog.count("clash-accepted", twin)).isEqualTo(1);

    String gone = unique();
    String first = taken(REPRESENTATIVE, Map.of("company", gone));
    Leads.claim(REPRESENTATIVE, first).then().statusCode(200);
    Leads.disqualify(REPRESENTATIVE, first, "no-budget").then().statusCode(200);
    take(REPRESENTATIVE, Map.of("company", gone)).then().statusCode(201);
    assertThat(id).isNotEqualTo(first);
  }

  @Test
  void aCustomerOfThatNameClashesToo() {
    String own = unique();
    Customers.created(REPRESENTATIVE, own + " Inc.");

    take(REPRESENTATIVE, Map.of("company", own))
        .then()
        .statusCode(409)
        .body("clashes[0].record", equalTo("customer"))
        .body("clashes[0].name", equalTo(own + " Inc."));
  }

  @Test
  void aNameThatGrowsWhenItIsFoldedIsTakenIn() {
    var lead = Map.of("company", "㍿".repeat(200), "email", "a@" + "中.".repeat(20) + "cn");
    take(REPRESENTATIVE, lead).then().statusCode(201);
    take(REPRESENTATIVE, lead).then().statusCode(409);
  }

  @Test
  void ofManyWhoBringItAtOnceOneIsFirst() throws Exception {
    var lead = Map.<String, Object>of("company", unique());

    List<Integer> answers =
        Simultaneously.times(
            RIVALS, () -> Simultaneously.unlessBusy(() -> take(REPRESENTATIVE, lead)).statusCode());

    assertThat(Collections.frequency(answers, 201)).isEqualTo(1);
    assertThat(Collections.frequency(answers, 409)).isEqualTo(RIVALS - 1);
  }

  @Test
  void aCheckForeseesWhatIsNearlyTheSameAndChangesNothing() {
    String own = unique();
    taken(REPRESENTATIVE, Map.of("company", "Northern " + own + " Trading"));

    check("Norhtern " + own + " Trading Co., Ltd")
        .then()
        .statusCode(200)
        .body("items[0].matched_on", contains("company-similar"))
        .body("items[0].name", containsString(own));
    check(unique()).then().body("items.name", not(hasItem(containsString(own))));
    assertThat(Database.number("select count(*) from lead where company like 'Norhtern%'"))
        .isZero();
  }

  @Test
  void thoseOfBeforeAreKnownAgainAfterAWhile() {
    String own = unique();
    String code = creditCode();
    String id = taken(REPRESENTATIVE, Map.of("company", own, "credit_code", code));
    Database.change("update lead set company_key = null where id = '" + id + "'");

    Await.until(() -> take(REPRESENTATIVE, Map.of("company", own)).then().statusCode(409));
    assertThat(Database.text("select credit_code from lead where id = '" + id + "'").strip())
        .isEqualTo(code);
  }

  private static Response check(String company) {
    return Api.as(REPRESENTATIVE).body(Map.of("company", company)).post(CHECKS);
  }

  private static Response take(String username, Map<String, ?> lead) {
    return Api.as(username).body(lead).post(PATH);
  }

  private static String taken(String username, Map<String, ?> lead) {
    return take(username, lead).then().statusCode(201).extract().path("lead_id");
  }

  private static String unique() {
    return UUID.randomUUID().toString().replace("-", "");
  }

  private static String digits(int count) {
    return String.format(
        "%0" + count + "d", Math.floorMod(UUID.randomUUID().hashCode(), 100_000_000));
  }

  /** A fresh one, valid. */
  private static String creditCode() {
    String begin = "9" + digits(8) + digits(8);
    for (char last : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
      if (CreditCode.isValid(begin + last)) {
        return begin + last;
      }
    }
    throw new IllegalStateException("one of them is right");
  }
}

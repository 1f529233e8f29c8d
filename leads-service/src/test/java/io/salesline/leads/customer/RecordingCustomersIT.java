package io.salesline.leads.customer;

import static io.salesline.leads.fixture.Customers.PATH;
import static io.salesline.leads.fixture.Customers.get;
import static io.salesline.leads.fixture.Customers.item;
import static io.salesline.leads.fixture.Customers.record;
import static io.salesline.platform.testing.TestOrganisation.ADMINISTRATOR;
import static io.salesline.platform.testing.TestOrganisation.ANALYST;
import static io.salesline.platform.testing.TestOrganisation.DIRECTOR;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.STRANGER;
import static io.salesline.platform.testing.TestOrganisation.id;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.salesline.leads.fixture.Customers;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.Simultaneously;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RecordingCustomersIT {

  private final String name = UUID.randomUUID().toString();

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @Test
  void aCustomerIsTakenOverOnceHoweverOftenItIsTold() {
    // When
    record(ADMINISTRATOR, List.of(item(name, "Cancity")))
        .statusCode(200)
        .body("items.status", contains("created"))
        .body("items[0].id", equalTo(idOf(name)))
        .body("items[0].external_id", equalTo(name));
    record(ADMINISTRATOR, List.of(item(name, "Cancity")))
        .statusCode(200)
        .body("items.status", contains("unchanged"));
    record(ADMINISTRATOR, List.of(item(name, "Cancity Ltd")))
        .body("items.status", contains("amended"));

    // Then
    get(DIRECTOR, idOf(name))
        .then()
        .header("ETag", "\"2\"")
        .body("name", equalTo("Cancity Ltd"))
        .body("status", equalTo("active"))
        .body("industry", equalTo("technolgy"))
        .body("owner_id", nullValue());
    Await.until(
        () -> assertThat(Customers.names(idOf(name))).containsExactly("Cancity", "Cancity Ltd"));
    assertThat(Customers.statuses(idOf(name))).containsExactly("active", "active");
  }

  @Test
  void whatIsToldInOtherWordsKeepsTheOwnerUnlessOneIsNamed() {
    // Given
    var owned = item(name, "Isdom");
    owned.put("owner_username", REPRESENTATIVE);
    record(ADMINISTRATOR, List.of(owned)).body("items.status", contains("created"));

    // When
    record(ADMINISTRATOR, List.of(item(name, "Isdom Inc")))
        .body("items.status", contains("amended"));

    // Then
    get(MANAGER, idOf(name))
        .then()
        .statusCode(200)
        .body("owner_id", equalTo(id(REPRESENTATIVE).toString()));
    get(STRANGER, idOf(name)).then().statusCode(404);
  }

  @Test
  void aCustomerThatNobodyHasIsSeenByWhoeverSells() {
    record(ADMINISTRATOR, List.of(item(name, "Nobody's"))).statusCode(200);
    get(REPRESENTATIVE, idOf(name)).then().statusCode(200);
    get(STRANGER, idOf(name)).then().statusCode(200);
    get(ADMINISTRATOR, idOf(name)).then().statusCode(403);
  }

  @Test
  void aParentMayStandBeforeOrBehindInTheSameRequest() {
    // Given
    var child = item(name + "-child", "Child");
    child.put("parent_external_id", name);
    var grandchild = item(name + "-grandchild", "Grandchild");
    grandchild.put("parent_external_id", name + "-child");

    // When
    record(ADMINISTRATOR, List.of(grandchild, child, item(name, "Parent")))
        .body("items.status", contains("created", "created", "created"));

    // Then
    get(DIRECTOR, idOf(name + "-grandchild"))
        .then()
        .body("parent_id", equalTo(idOf(name + "-child")));
    get(DIRECTOR, idOf(name + "-child")).then().body("parent_id", equalTo(idOf(name)));
  }

  @Test
  void eachRecordStandsOrFallsByItselfAndSaysWhy() {
    // Given
    var stranger = item(name + "-1", "Owned by nobody known");
    stranger.put("owner_username", "nobody.known");
    var orphan = item(name + "-2", "Orphan");
    orphan.put("parent_external_id", "none such");
    var nameless = item(name + "-3", " ");
    var healthy = item(name, "Healthy");
    var twin = item(name, "Twin");
    var selfish = item(name + "-4", "Selfish");
    selfish.put("parent_external_id", name + "-4");
    var long_ = item(name + "-5", "x".repeat(201));
    var chatty = item(name + "-6", "Chatty");
    chatty.put("region", "tel 13812345678");
    var child = item(name + "-7", "Child of a rejected one");
    child.put("parent_external_id", name + "-5");

    // When
    var answer =
        record(
            ADMINISTRATOR,
            List.of(stranger, orphan, nameless, healthy, twin, selfish, long_, chatty, child));

    // Then
    answer
        .statusCode(200)
        .body(
            "items.status",
            contains(
                "rejected",
                "rejected",
                "rejected",
                "created",
                "rejected",
                "rejected",
                "rejected",
                "rejected",
                "rejected"))
        .body("items[0].problem.code", equalTo("username-unknown"))
        .body("items[0].problem.detail", containsString("nobody.known"))
        .body("items[1].problem.code", equalTo("parent-unknown"))
        .body("items[2].problem.errors[0].field", equalTo("name"))
        .body("items[4].problem.code", equalTo("named-twice"))
        .body("items[5].problem.code", equalTo("customer-above-itself"))
        .body("items[6].problem.errors[0].code", equalTo("field-size"))
        .body("items[7].problem.errors[0].field", equalTo("region"))
        .body("items[8].problem.code", equalTo("parent-unknown"));
  }

  @Test
  void theIdOfTheSourceIsTakenAsItIsButForBlanksAroundIt() {
    record(ADMINISTRATOR, List.of(item(name + " 1", "One")));
    record(
            ADMINISTRATOR,
            List.of(
                item(" " + name + " 1\t", "One"),
                item(name + "  1", "Two blanks"),
                item(name + " １", "Full width"),
                item(name + "\u0007", "Rings"),
                item("x".repeat(101), "Too long")))
        .statusCode(200)
        .body("items.status", contains("unchanged", "created", "created", "rejected", "rejected"))
        .body("items[0].id", equalTo(idOf(name + " 1")))
        .body("items[2].id", equalTo(idOf(name + " １")))
        .body("items[3].problem.code", equalTo("external-id-malformed"))
        .body("items[4].problem.errors[0].field", equalTo("external_id"));
  }

  @Test
  void nobodyIsPutAboveThemselvesByASecondRequest() {
    // Given
    var child = item(name + "-child", "Child");
    child.put("parent_external_id", name);
    record(ADMINISTRATOR, List.of(item(name, "Parent"), child)).statusCode(200);

    // When
    var parent = item(name, "Parent");
    parent.put("parent_external_id", name + "-child");
    var answer = record(ADMINISTRATOR, List.of(parent));

    // Then
    answer.body("items[0].problem.code", equalTo("customer-above-itself"));
    get(DIRECTOR, idOf(name)).then().body("parent_id", nullValue()).header("ETag", "\"1\"");
  }

  @Test
  void theSameBulkByManyAtOnceTakesEachCustomerOverOnce() throws Exception {
    // Given
    var items =
        IntStream.range(0, 40).mapToObj(i -> item(name + "-" + i, "Customer " + i)).toList();

    // When
    List<Integer> statuses =
        Simultaneously.times(4, () -> record(ADMINISTRATOR, items).extract().statusCode());

    // Then
    assertThat(statuses).contains(200).allMatch(status -> status == 200 || status == 409);
    assertThat(
            Database.number(
                "select count(*) from customer where revision = 1 and external_id like '"
                    + name
                    + "-%'"))
        .isEqualTo(40);
  }

  @Test
  void onlyAdministratorsTakeCustomersOver() {
    for (String other : List.of(REPRESENTATIVE, MANAGER, DIRECTOR, ANALYST)) {
      record(other, List.of(item(name, "x"))).statusCode(403);
    }
  }

  @Test
  void aBulkIsBounded() {
    var items = IntStream.range(0, 501).mapToObj(i -> item(name + i, "x")).toList();
    record(ADMINISTRATOR, items).statusCode(400).body("errors[0].field", equalTo("items"));
    record(ADMINISTRATOR, List.of()).statusCode(400);
    Api.as(ADMINISTRATOR).body(Map.of()).post(PATH + "/bulk").then().statusCode(400);
    record(ADMINISTRATOR, items.subList(0, 500))
        .statusCode(200)
        .body("items.status", everyItem(equalTo("created")));
  }

  private static String idOf(String externalId) {
    return UUID.nameUUIDFromBytes(("salesline/customer/" + externalId).getBytes(UTF_8)).toString();
  }
}

package io.salesline.leads.family;

import static io.salesline.leads.fixture.Customers.created;
import static io.salesline.leads.fixture.Customers.item;
import static io.salesline.leads.fixture.Customers.merge;
import static io.salesline.leads.fixture.Customers.place;
import static io.salesline.platform.testing.TestOrganisation.ADMINISTRATOR;
import static io.salesline.platform.testing.TestOrganisation.ANALYST;
import static io.salesline.platform.testing.TestOrganisation.COLLEAGUE;
import static io.salesline.platform.testing.TestOrganisation.DIRECTOR;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.salesline.leads.fixture.Classes;
import io.salesline.leads.fixture.Customers;
import io.salesline.leads.fixture.Deals;
import io.salesline.platform.testing.Api;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A group with two subsidiaries, of which the one that is a colleague's has a workshop. */
@QuarkusTest
class RollingUpAFamilyIT {

  private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

  private final Deals pipeline = new Deals();
  private String group;
  private String east;
  private String west;
  private String workshop;

  @BeforeEach
  void threeLevels() {
    Api.awaitOrganisation();
    group = created(REPRESENTATIVE, "Group");
    east = created(REPRESENTATIVE, "East");
    west = created(COLLEAGUE, "West");
    workshop = created(REPRESENTATIVE, "Workshop");
    place(MANAGER, east, 1, group).then().statusCode(200);
    place(MANAGER, west, 1, group).then().statusCode(200);
    place(MANAGER, workshop, 1, west).then().statusCode(200);
  }

  @AfterEach
  void forget() {
    pipeline.close();
    Classes.forget();
  }

  @Test
  void theFiguresOfAllAreThoseOfEachAddedUp() {
    // Given
    pipeline.open(group, "1000.10");
    pipeline.open(east, "2000.20");
    pipeline.open(east, "0.30");
    pipeline.open(west, "5000.00");
    pipeline.open(workshop, "70.00");
    pipeline.won(east, "900.90", DAY.minusDays(20));
    pipeline.won(west, "90.09", DAY.minusDays(20));
    pipeline.known();
    declare(group, "10000.01");
    declare(workshop, "0.99");
    Classes.run(DAY, true);

    // When
    var family = family(MANAGER, group).statusCode(200);

    // Then
    family
        .body("as_of", equalTo(DAY.toString()))
        .body("subsidiaries", equalTo(3))
        .body("hidden", equalTo(0))
        .body("complete", equalTo(true))
        .body("members.customer_id", contains(group, east, west, workshop))
        .body("members.parent_id", contains(null, group, group, west))
        .body("members.depth", contains(0, 1, 1, 2))
        .body("members.figures.open_deals", contains(1, 2, 1, 1))
        .body(
            "members.figures.open_pipeline.amount",
            contains("1000.10", "2000.50", "5000.00", "70.00"))
        .body("members.figures.current_value.amount", contains("0.00", "900.90", "90.09", "0.00"))
        .body("members[1].figures.wallet", nullValue())
        .body("total.open_deals", equalTo(5))
        .body("total.open_pipeline.amount", equalTo("8070.60"))
        .body("total.current_value.amount", equalTo("990.99"))
        .body("total.wallet.amount", equalTo("10001.00"))
        .body("total.wallet.currency", equalTo("USD"))
        .body("classes.customer_class", contains("A", "B", "C", null));
    assertThat(classes(family)).isEqualTo(classesOfMembers(family));
  }

  @Test
  void whatTheCallerDoesNotSeeIsCountedAndNotAdded() {
    // Given
    pipeline.open(group, "1.00");
    pipeline.open(west, "10.00");
    pipeline.open(workshop, "100.00");
    pipeline.known();

    // Then
    family(REPRESENTATIVE, group)
        .statusCode(200)
        .body("subsidiaries", equalTo(3))
        .body("hidden", equalTo(1))
        .body("members.customer_id", contains(group, east, workshop))
        .body("total.open_pipeline.amount", equalTo("101.00"));
    family(COLLEAGUE, west)
        .body("subsidiaries", equalTo(1))
        .body("hidden", equalTo(1))
        .body("total.open_pipeline.amount", equalTo("10.00"));
    family(DIRECTOR, group).body("hidden", equalTo(0));
    family(COLLEAGUE, group).statusCode(404);
    family(STRANGER, group).statusCode(404);
    family(ANALYST, group).statusCode(403);
  }

  @Test
  void whatNobodyKnowsYetIsNull() {
    family(MANAGER, group)
        .body("as_of", nullValue())
        .body("total.current_value", nullValue())
        .body("total.wallet", nullValue())
        .body("total.open_pipeline.amount", equalTo("0.00"))
        .body("members.customer_class", everyItem(nullValue()))
        .body("classes[3].customers", equalTo(4));
  }

  @Test
  void aPartOfAGroupIsAFamilyToo() {
    family(MANAGER, west)
        .body("members.customer_id", contains(west, workshop))
        .body("members.depth", contains(0, 1));
    family(MANAGER, workshop).body("subsidiaries", equalTo(0)).body("complete", equalTo(true));
  }

  @Test
  void whatIsTooDeepIsLeftOutAndThatIsSaid() {
    // Given
    List<String> chain = chain(12);

    // Then
    family(DIRECTOR, chain.getFirst())
        .body("complete", equalTo(false))
        .body("members.customer_id", equalTo(chain.subList(0, 11)));
    family(DIRECTOR, chain.get(1)).body("complete", equalTo(true)).body("members", hasSize(11));
  }

  @Test
  void aDuplicateHasNoFamilyOfItsOwn() {
    String duplicate = created(REPRESENTATIVE, "Group Ltd");
    place(MANAGER, duplicate, 1, group).then().statusCode(200);
    merge(MANAGER, east, duplicate).then().statusCode(200);
    family(MANAGER, duplicate).statusCode(409).body("code", equalTo("customer-merged"));
    family(MANAGER, group).body("members.customer_id", contains(group, east, west, workshop));
  }

  private static ValidatableResponse family(String username, String customer) {
    return Api.as(username).get(Customers.PATH + "/" + customer + "/family").then();
  }

  private static void declare(String customer, String amount) {
    Api.as(DIRECTOR)
        .header("If-Match", "\"0\"")
        .body(Map.of("amount", Map.of("amount", amount, "currency", "USD")))
        .put(Customers.PATH + "/" + customer + "/wallet")
        .then()
        .statusCode(200);
  }

  private static List<Integer> classes(ValidatableResponse family) {
    return family.extract().path("classes.customers");
  }

  private static List<Integer> classesOfMembers(ValidatableResponse family) {
    List<String> classes = family.extract().path("members.customer_class");
    return List.of(
        (int) classes.stream().filter("A"::equals).count(),
        (int) classes.stream().filter("B"::equals).count(),
        (int) classes.stream().filter("C"::equals).count(),
        0);
  }

  /** Each beneath the one before; their ids. */
  private static List<String> chain(int length) {
    String name = "chain-" + UUID.randomUUID();
    var items = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < length; i++) {
      Map<String, Object> item = item(name + "-" + i, "Link " + i);
      item.put("parent_external_id", i == 0 ? null : name + "-" + (i - 1));
      items.add(item);
    }
    return Customers.record(ADMINISTRATOR, items).statusCode(200).extract().path("items.id");
  }
}

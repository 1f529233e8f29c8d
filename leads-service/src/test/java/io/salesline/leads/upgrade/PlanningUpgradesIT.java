package io.salesline.leads.upgrade;

import static io.salesline.leads.fixture.Upgrades.amend;
import static io.salesline.leads.fixture.Upgrades.classify;
import static io.salesline.leads.fixture.Upgrades.close;
import static io.salesline.leads.fixture.Upgrades.complete;
import static io.salesline.leads.fixture.Upgrades.customer;
import static io.salesline.leads.fixture.Upgrades.get;
import static io.salesline.leads.fixture.Upgrades.in;
import static io.salesline.leads.fixture.Upgrades.open;
import static io.salesline.leads.fixture.Upgrades.opened;
import static io.salesline.leads.fixture.Upgrades.plan;
import static io.salesline.leads.fixture.Upgrades.reopen;
import static io.salesline.leads.fixture.Upgrades.steps;
import static io.salesline.platform.testing.TestOrganisation.ADMINISTRATOR;
import static io.salesline.platform.testing.TestOrganisation.ANALYST;
import static io.salesline.platform.testing.TestOrganisation.COLLEAGUE;
import static io.salesline.platform.testing.TestOrganisation.DIRECTOR;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.OTHER_MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.STRANGER;
import static io.salesline.platform.testing.TestOrganisation.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.salesline.leads.fixture.Classes;
import io.salesline.leads.fixture.Contacts;
import io.salesline.leads.fixture.Deals;
import io.salesline.leads.fixture.Erasures;
import io.salesline.leads.fixture.Upgrades;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Database;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PlanningUpgradesIT {

  private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @AfterEach
  void forget() {
    Upgrades.forget();
  }

  @Test
  void aPlanIsWorkedOffStepByStep() {
    // Given
    String customer = customer(REPRESENTATIVE, "B");
    var said = plan("Second plant", 30, 10);
    said.put("target_value", Map.of("amount", "90000", "currency", "USD"));

    // When
    String plan = opened(REPRESENTATIVE, customer, said);

    // Then
    get(MANAGER, plan)
        .then()
        .header("ETag", "\"1\"")
        .body("goal", equalTo("Second plant"))
        .body("target_value.amount", equalTo("90000.00"))
        .body("steps.title", contains("Step in 10", "Step in 30"))
        .body("next_due_on", equalTo(in(10)))
        .body("overdue", equalTo(false))
        .body("outcome", nullValue());

    // When
    List<String> steps = steps(REPRESENTATIVE, plan);
    complete(MANAGER, plan, 1, steps.getFirst()).then().statusCode(200).header("ETag", "\"2\"");
    complete(MANAGER, plan, 2, steps.getFirst()).then().statusCode(200).header("ETag", "\"2\"");

    // Then
    get(REPRESENTATIVE, plan)
        .then()
        .body("next_due_on", equalTo(in(30)))
        .body("steps[0].done_at", notNullValue())
        .body("steps[0].done_by", equalTo(id(MANAGER).toString()));

    // When
    reopen(REPRESENTATIVE, plan, 2, steps.getFirst()).then().statusCode(200);

    // Then
    get(REPRESENTATIVE, plan)
        .then()
        .body("next_due_on", equalTo(in(10)))
        .body("steps[0].done_at", nullValue());
    complete(REPRESENTATIVE, plan, 3, UUID.randomUUID().toString()).then().statusCode(404);
  }

  @Test
  void whatIsSaidAnewKeepsWhatIsDone() {
    // Given
    String customer = customer(REPRESENTATIVE, "B");
    String plan = opened(REPRESENTATIVE, customer, plan("First", 10, 20));
    List<String> steps = steps(REPRESENTATIVE, plan);
    complete(REPRESENTATIVE, plan, 1, steps.getFirst()).then().statusCode(200);

    // When
    var anew = plan("Anew");
    anew.put(
        "steps",
        List.of(
            Map.of("step_id", steps.getFirst(), "title", "Renamed", "due_on", in(5)),
            Map.of("title", "Added", "due_on", in(40))));
    amend(REPRESENTATIVE, plan, 2, anew).then().statusCode(200).header("ETag", "\"3\"");

    // Then
    get(REPRESENTATIVE, plan)
        .then()
        .body("goal", equalTo("Anew"))
        .body("steps.title", contains("Renamed", "Added"))
        .body("steps[0].done_at", notNullValue())
        .body("steps[1].done_at", nullValue())
        .body("next_due_on", equalTo(in(40)));
    amend(REPRESENTATIVE, plan, 2, anew).then().statusCode(412);
    Api.as(REPRESENTATIVE).body(anew).put(Upgrades.PATH + "/" + plan).then().statusCode(428);
    anew.put(
        "steps", List.of(Map.of("step_id", steps.getLast(), "title", "Gone", "due_on", in(5))));
    amend(REPRESENTATIVE, plan, 3, anew)
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("step-unknown"));
    amend(REPRESENTATIVE, plan, 3, plan("Late", 91))
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("step-after-goal"));
  }

  @Test
  void whatIsOverdueIsListedForThoseWhoseItIs() {
    // Given
    String first = opened(REPRESENTATIVE, customer(REPRESENTATIVE, "B"), plan("First", -5, 50));
    String second = opened(REPRESENTATIVE, customer(REPRESENTATIVE, "B"), plan("Second", -1));
    opened(REPRESENTATIVE, customer(REPRESENTATIVE, "B"), plan("On time", 0));
    String colleague = customer(COLLEAGUE, "B");
    String third = opened(COLLEAGUE, colleague, plan("Third", -3));

    // Then
    overdue(REPRESENTATIVE, "").body("items.plan_id", contains(first, second));
    overdue(REPRESENTATIVE, "").body("items[0].steps.overdue", contains(true, false));
    overdue(MANAGER, "").body("items.plan_id", contains(first, third, second));
    overdue(OTHER_MANAGER, "").body("items", empty());
    Api.as(REPRESENTATIVE).get(Upgrades.PATH).then().body("items.size()", equalTo(3));
    String next = overdue(MANAGER, "&limit=2").extract().path("next");
    overdue(MANAGER, "&limit=2&cursor=" + next)
        .body("items.plan_id", contains(second))
        .body("next", nullValue());

    // When
    complete(REPRESENTATIVE, first, 1, steps(REPRESENTATIVE, first).getFirst());
    close(COLLEAGUE, third, 1, Map.of("outcome", "partly")).then().statusCode(200);

    // Then
    overdue(MANAGER, "").body("items.plan_id", contains(second));
    Api.as(ANALYST).get(Upgrades.PATH).then().statusCode(403);
  }

  private static ValidatableResponse overdue(String username, String more) {
    return Api.as(username).get(Upgrades.PATH + "?overdue=true" + more).then().statusCode(200);
  }

  @Test
  void aCustomerOfClassBHasOneOpenPlan() {
    // Given
    String customer = customer(REPRESENTATIVE, "B");

    // When
    List<Integer> answers =
        IntStream.range(0, 6)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> opening(customer)))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    // Then
    assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
    open(MANAGER, customer, plan("Another"))
        .then()
        .statusCode(409)
        .body("code", equalTo("upgrade-plan-open"));
    open(REPRESENTATIVE, customer(REPRESENTATIVE, "C"), plan("Maintained"))
        .then()
        .statusCode(409)
        .body("code", equalTo("customer-not-developing"));
  }

  private static int opening(String customer) {
    return open(REPRESENTATIVE, customer, plan("At once", 10)).statusCode();
  }

  @Test
  void itClosesWhenSomebodySaysThatTheCustomerIsAnA() {
    // Given
    String customer = customer(REPRESENTATIVE, "B");
    String plan = opened(REPRESENTATIVE, customer, plan("Rise", 10));

    // When
    classify(customer, 2, "C");

    // Then
    get(REPRESENTATIVE, plan).then().body("outcome", nullValue());

    // When
    classify(customer, 3, "A");

    // Then
    get(REPRESENTATIVE, plan)
        .then()
        .body("outcome", equalTo("reached"))
        .body("closed_at", notNullValue())
        .body("closed_by", nullValue());
    amend(REPRESENTATIVE, plan, 2, plan("More"))
        .then()
        .statusCode(409)
        .body("code", equalTo("upgrade-plan-closed"));
  }

  @Test
  void itClosesWhenTheFiguresMakeTheCustomerAnA() {
    // Given
    String customer = customer(REPRESENTATIVE, "B");
    String plan = opened(REPRESENTATIVE, customer, plan("Rise", 10));
    Classes.endOverride(MANAGER, customer, 2).then().statusCode(200);

    // When
    try (var deals = new Deals()) {
      deals.won(customer, "9000", DAY);
      deals.known();
      Classes.run(DAY, true);
    }

    // Then
    get(REPRESENTATIVE, plan).then().body("outcome", equalTo("reached"));
  }

  @Test
  void itIsClosedByHandAndAnotherMayFollow() {
    // Given
    String customer = customer(REPRESENTATIVE, "B");
    String plan = opened(REPRESENTATIVE, customer, plan("Try", 10));
    var said = Map.of("outcome", "not-reached", "note", "They build their own line");

    // When
    close(REPRESENTATIVE, plan, 7, said).then().statusCode(412);
    close(MANAGER, plan, 1, Map.of("outcome", "perhaps")).then().statusCode(400);
    close(MANAGER, plan, 1, said).then().statusCode(200).header("ETag", "\"2\"");

    // Then
    get(REPRESENTATIVE, plan)
        .then()
        .body("outcome", equalTo("not-reached"))
        .body("note", equalTo("They build their own line"))
        .body("closed_by", equalTo(id(MANAGER).toString()));
    close(MANAGER, plan, 2, said).then().statusCode(409);
    String another = opened(REPRESENTATIVE, customer, plan("Again", 20));
    Api.as(REPRESENTATIVE)
        .get(Upgrades.of(customer))
        .then()
        .body("items.plan_id", contains(another, plan));
    String next =
        Api.as(MANAGER).get(Upgrades.of(customer) + "?limit=1").then().extract().path("next");
    Api.as(MANAGER)
        .get(Upgrades.of(customer) + "?limit=1&cursor=" + next)
        .then()
        .body("items.plan_id", contains(plan));
  }

  @Test
  void onlyTheirPeopleSeeItAndWhatIsSaidIsChecked() {
    String customer = customer(REPRESENTATIVE, "B");
    open(STRANGER, customer, plan("Not mine")).then().statusCode(404);
    open(ANALYST, customer, plan("Not mine")).then().statusCode(403);
    open(REPRESENTATIVE, customer, plan(" ")).then().statusCode(400);
    open(REPRESENTATIVE, customer, plan("x".repeat(501))).then().statusCode(400);
    var past = plan("Past");
    past.put("due_on", in(-1));
    open(REPRESENTATIVE, customer, past).then().statusCode(422);
    var foreign = plan("Foreign");
    foreign.put("target_value", Map.of("amount", "1", "currency", "EUR"));
    open(REPRESENTATIVE, customer, foreign).then().statusCode(422);
    String plan = opened(DIRECTOR, customer, plan("Mine", 10));
    get(STRANGER, plan).then().statusCode(404);
    get(OTHER_MANAGER, plan).then().statusCode(404);
    amend(COLLEAGUE, plan, 1, plan("Mine")).then().statusCode(404);
    close(STRANGER, plan, 1, Map.of("outcome", "reached")).then().statusCode(404);
    Api.as(STRANGER).get(Upgrades.of(customer)).then().statusCode(404);
  }

  @Test
  void itsWordsStandThereAloneAndForgetWhoIsForgotten() {
    // Given
    String name = "w" + UUID.randomUUID().toString().replace("-", "").substring(0, 15);
    String customer = customer(REPRESENTATIVE, "B");
    String contact =
        Contacts.enter(REPRESENTATIVE, customer, Map.of("name", name))
            .then()
            .statusCode(201)
            .extract()
            .path("contact_id");
    var said = plan("Win over " + name, 20);
    said.put("steps", List.of(Map.of("title", "Call " + name, "due_on", in(5))));
    said.put("goal", "Sole supplier");
    String plan = opened(REPRESENTATIVE, customer, said);
    close(REPRESENTATIVE, plan, 1, Map.of("outcome", "partly", "note", name + " has left"))
        .then()
        .statusCode(200);
    assertThat(Database.text("select before::text || after::text from audit_log"))
        .isNotBlank()
        .doesNotContain(name);

    // When
    String erasure = Erasures.requested(ADMINISTRATOR, "contact_id", contact);
    Erasures.decide(DIRECTOR, erasure, "approval").then().statusCode(200);

    // Then
    get(REPRESENTATIVE, plan)
        .then()
        .body("goal", equalTo("Sole supplier"))
        .body("steps.title", contains("•"))
        .body("note", equalTo("•"))
        .body("revision", equalTo(3));
  }
}

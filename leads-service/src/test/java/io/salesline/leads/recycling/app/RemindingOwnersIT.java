package io.salesline.leads.recycling.app;

import static io.salesline.leads.fixture.Leads.claimed;
import static io.salesline.leads.fixture.Leads.followUp;
import static io.salesline.platform.testing.TestOrganisation.ADMINISTRATOR;
import static io.salesline.platform.testing.TestOrganisation.COLLEAGUE;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import io.salesline.leads.fixture.Customers;
import io.salesline.leads.fixture.Leads;
import io.salesline.leads.fixture.Recycled;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.Simultaneously;
import io.salesline.platform.testing.TestCalendar;
import io.salesline.platform.testing.TestEvents;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * By the rules that the pools begin with: what came to its owner on Thursday the first of May 2025
 * is recycled on Friday the 23rd, as the second is off and Saturday the 17th is worked.
 */
@QuarkusTest
class RemindingOwnersIT {

  private static final int REPLICAS = 6;
  private static final String EVENTS = "salesline.leads.recycling-reminder-events.v1";
  private static final LocalDate DUE = LocalDate.of(2025, 5, 23);

  /** Working days after these: 16, 17, 19 to 23; 21 to 23; 23. */
  private static final Map<LocalDate, Integer> STEPS =
      Map.of(
          LocalDate.of(2025, 5, 15), 7, LocalDate.of(2025, 5, 20), 3, LocalDate.of(2025, 5, 22), 1);

  private final RemindingOwners reminding;
  private final TestCalendar calendar = new TestCalendar();
  private String lead;
  private String customer;

  RemindingOwnersIT(RemindingOwners reminding) {
    this.reminding = reminding;
  }

  @BeforeEach
  void given() {
    Api.awaitOrganisation();
    calendar.tells(List.of("2025-05-02"), List.of("2025-05-17"));
    Database.change("delete from reminder_round where round_on < '2026-01-01'");
    lead = claimed(REPRESENTATIVE);
    Recycled.backdate(lead);
    customer = Customers.created(REPRESENTATIVE, "Forgotten " + UUID.randomUUID());
    Recycled.backdateCustomer(customer);
  }

  /** Nobody else's run takes them. */
  @AfterEach
  void putBack() {
    Database.change("update customer set owned_since = now() where owner_id is not null");
    Database.change("update lead set claimed_at = now() where id = '" + lead + "'");
    calendar.close();
  }

  @Test
  void anOwnerIsRemindedOfEachStepOnceOnItsDayHoweverManyReplicasThereAre() throws Exception {
    var ofLead = new TreeMap<LocalDate, Integer>();
    var ofCustomer = new TreeMap<LocalDate, Integer>();

    // When
    for (LocalDate day = LocalDate.of(2025, 5, 12); !day.isAfter(DUE); day = day.plusDays(1)) {
      round(day);
      tell(ofLead, lead, day);
      tell(ofCustomer, customer, day);
    }

    // Then
    assertThat(ofLead).containsExactlyInAnyOrderEntriesOf(STEPS);
    assertThat(ofCustomer).containsExactlyInAnyOrderEntriesOf(STEPS);
    for (String record : List.of(lead, customer)) {
      Await.until(() -> assertThat(TestEvents.of(EVENTS, record)).hasSize(3));
      assertThat(TestEvents.of(EVENTS, record))
          .extracting(event -> event.get("days_before").asInt())
          .containsExactly(7, 3, 1);
      assertThat(TestEvents.of(EVENTS, record))
          .extracting(event -> event.get("revision").asInt())
          .containsExactly(1, 2, 3);
    }
  }

  @Test
  void theOwnerSeesItAndWhoeverIsAbove() throws Exception {
    // When
    round(LocalDate.of(2025, 5, 20));

    // Then: of the steps that have passed, the nearest alone
    reminders(REPRESENTATIVE, "inbox=true&record_id=" + lead)
        .body("items.days_before", contains(3))
        .body("items[0].lead_id", equalTo(lead))
        .body("items[0].customer_id", nullValue())
        .body("items[0].owner_id", equalTo(id(REPRESENTATIVE).toString()))
        .body("items[0].reason", equalTo("no-follow-up"))
        .body("items[0].recycles_on", equalTo(DUE.toString()));
    reminders(REPRESENTATIVE, "kind=customer&record_id=" + customer)
        .body("items.customer_id", contains(customer));
    reminders(REPRESENTATIVE, "kind=lead&record_id=" + customer).body("items", empty());
    reminders(MANAGER, "record_id=" + lead).body("items.days_before", contains(3));
    reminders(MANAGER, "inbox=true&record_id=" + lead).body("items", empty());
    reminders(COLLEAGUE, "record_id=" + lead).body("items", empty());
  }

  @Test
  void aListShowsTheDayAndAFollowUpBeginsTheCountdownAnew() throws Exception {
    // Given
    Leads.get(REPRESENTATIVE, lead).then().body("recycles_on", equalTo(DUE.toString()));
    Api.as(REPRESENTATIVE)
        .get(Leads.PATH + "?status=claimed&limit=200")
        .then()
        .body("items.find { it.lead_id == '" + lead + "' }.recycles_on", equalTo(DUE.toString()));
    Customers.get(MANAGER, customer).then().body("recycles_on", equalTo(DUE.toString()));
    Api.as(MANAGER)
        .get(Customers.PATH + "?limit=200&sort=name&q=Forgotten")
        .then()
        .body(
            "items.find { it.customer_id == '" + customer + "' }.recycles_on",
            equalTo(DUE.toString()));
    round(LocalDate.of(2025, 5, 22));

    // When
    followUp(REPRESENTATIVE, lead, "call", "not-reached").then().statusCode(201);
    Database.change(
        "update lead set first_contacted_at = '2025-05-22T09:00Z', last_contacted_at = '2025-05-22T09:00Z' where id = '%s'"
            .formatted(lead));

    // Then: fifteen working days from the 23rd of May are over on the 12th of June
    Leads.get(REPRESENTATIVE, lead).then().body("recycles_on", equalTo("2025-06-13"));
    round(LocalDate.of(2025, 5, 23));
    reminders(REPRESENTATIVE, "record_id=" + lead).body("items.days_before", contains(1));
    round(LocalDate.of(2025, 6, 12));
    reminders(REPRESENTATIVE, "record_id=" + lead)
        .body("items.days_before", contains(1, 1))
        .body("items.recycles_on", contains("2025-06-13", "2025-05-23"));
  }

  @Test
  void whoIsToBeRemindedWhenIsSaidByTheRule() {
    var rule =
        Map.of(
            "pool_id",
            UUID.randomUUID(),
            "reason",
            "no-follow-up",
            "working_days",
            15,
            "remind_days",
            List.of(2, 10, 2));
    String path = "/api/leads/v1/recycling/rules";

    String id =
        Api.as(ADMINISTRATOR)
            .body(rule)
            .post(path)
            .then()
            .statusCode(201)
            .body("remind_days", contains(10, 2))
            .extract()
            .path("rule_id");
    Api.as(ADMINISTRATOR)
        .header("If-Match", "\"1\"")
        .body(Map.of("working_days", 15))
        .put(path + "/" + id)
        .then()
        .statusCode(200)
        .body("remind_days", contains(7, 3, 1));
    Api.as(ADMINISTRATOR)
        .header("If-Match", "\"2\"")
        .body(Map.of("working_days", 15, "remind_days", List.of(0)))
        .put(path + "/" + id)
        .then()
        .statusCode(400)
        .body("errors.code", hasItem("field-min"));
    Api.as(ADMINISTRATOR)
        .header("If-Match", "\"2\"")
        .delete(path + "/" + id)
        .then()
        .statusCode(204);
  }

  /** What was told until then and not before, as of that day. */
  private static void tell(Map<LocalDate, Integer> told, String record, LocalDate day) {
    List<Integer> steps =
        Database.rows(
                "select days_before from recycling_reminder where record_id = '%s' order by number"
                    .formatted(record))
            .stream()
            .map(row -> Integer.valueOf(row.getFirst()))
            .toList();
    if (steps.size() > told.size()) {
      assertThat(steps).hasSize(told.size() + 1);
      told.put(day, steps.getLast());
    }
  }

  private static ValidatableResponse reminders(String username, String query) {
    return Api.as(username)
        .get("/api/leads/v1/recycling/reminders?" + query)
        .then()
        .statusCode(200);
  }

  /** A day's round, by all at once. */
  private void round(LocalDate day) throws Exception {
    Simultaneously.times(REPLICAS, () -> asReplica(day));
  }

  private boolean asReplica(LocalDate day) throws ExecutionException {
    try {
      VertxContextSupport.subscribeAndAwait(() -> reminding.all(day));
      return true;
    } catch (Throwable failure) {
      throw new ExecutionException(failure);
    }
  }
}

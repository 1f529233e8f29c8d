package io.salesline.system.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesline.system.running.Client;
import io.salesline.system.running.Company;
import io.salesline.system.running.Eventually;
import io.salesline.system.running.RunningSystem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Fault 13: role × record × verb; lists, counts, drill-downs and streams included. There are no
 * exports yet.
 */
class ScopeIT {

  private static final Duration A_SECOND = Duration.ofSeconds(1);
  private static final Duration SOON = Duration.ofSeconds(5);

  private final RunningSystem system = RunningSystem.shared();
  private final Company company = Company.of(system);

  @Test
  void aRecordIsSeenByItsOwnerTheirManagerAndTheDirectorAndByNobodyElse() {
    // Given: a deal of ann's, in team alpha
    String deal = "/api/pipeline/v1/opportunities/" + deal("ann");
    String lead = "/api/leads/v1/leads/" + lead("ann");

    // Then
    for (String person : List.of("ann", "mara", "dirk")) {
      Client caller = company.as(person);
      caller.get(deal).expect(200);
      caller.get(lead).expect(200);
      assertThat(listed(caller, "/api/pipeline/v1/opportunities")).as(person).contains(id(deal));
      assertThat(listed(caller, "/api/leads/v1/leads")).as(person).contains(id(lead));
      Eventually.within(
          SOON, () -> assertThat(listed(caller, "/api/reporting/v1/deals")).contains(id(deal)));
    }
    for (String person : List.of("abe", "bob", "mona")) {
      Client caller = company.as(person);
      long before = counted(caller);
      assertThat(caller.get(deal).status()).as(person).isEqualTo(404);
      assertThat(caller.get(lead).status()).as(person).isEqualTo(404);
      assertThat(caller.get(deal + "/history").status()).as(person).isEqualTo(404);
      assertThat(caller.get("/api/reporting/v1/deals/" + id(deal) + "/events").status())
          .as(person)
          .isEqualTo(404);
      assertThat(caller.post(deal + "/transitions", Map.of("to", "first-contact")).status())
          .as(person)
          .isEqualTo(404);
      assertThat(caller.with("If-Match", "\"1\"").patch(deal, Map.of("name", "mine")).status())
          .as(person)
          .isEqualTo(404);
      assertThat(caller.post(lead + "/qualify", "").status()).as(person).isEqualTo(404);
      assertThat(caller.post(lead + "/convert", Map.of()).status()).as(person).isEqualTo(404);
      assertThat(listed(caller, "/api/pipeline/v1/opportunities"))
          .as(person)
          .doesNotContain(id(deal));
      assertThat(listed(caller, "/api/leads/v1/leads")).as(person).doesNotContain(id(lead));
      assertThat(listed(caller, "/api/reporting/v1/deals")).as(person).doesNotContain(id(deal));
      assertThat(counted(caller)).as(person + " counts what is not theirs").isEqualTo(before);
    }
    // A refusal changed nothing
    assertThat(company.as("ann").get(deal).text("stage")).isEqualTo("lead-screening");
  }

  @Test
  void aStreamCountsWhatItsWatcherMaySeeAndNothingElse() {
    try (var ann = new Watching(company.as("ann"));
        var mara = new Watching(company.as("mara"));
        var abe = new Watching(company.as("abe"));
        var mona = new Watching(company.as("mona"))) {
      // Given: each has heard the present state
      for (Watching watcher : List.of(ann, mara, abe, mona)) {
        Eventually.within(SOON, () -> assertThat(watcher.last()).isNotNull());
      }
      long annBefore = ann.last().deals();
      long maraBefore = mara.last().deals();
      long abeBefore = abe.last().deals();
      long monaBefore = mona.last().deals();

      // When
      deal("ann");

      // Then: the owner and the manager count it
      Eventually.within(A_SECOND, () -> assertThat(ann.last().deals()).isEqualTo(annBefore + 1));
      Eventually.within(A_SECOND, () -> assertThat(mara.last().deals()).isEqualTo(maraBefore + 1));
      // And: the others hear that something changed, and count what they counted
      long change = ann.last().change();
      for (Watching other : List.of(abe, mona)) {
        Eventually.within(
            SOON, () -> assertThat(other.last().change()).isGreaterThanOrEqualTo(change));
      }
      assertThat(abe.last().deals()).isEqualTo(abeBefore);
      assertThat(mona.last().deals()).isEqualTo(monaBefore);
    }
  }

  @Test
  void anAnalystReadsSumsAndNoRecords() {
    String deal = reported("bob", deal("bob"));
    Client ines = company.as("ines");
    ines.get("/api/reporting/v1/funnel").expect(200);
    ines.get("/api/reporting/v1/sales?by=team").expect(200);
    for (String path :
        List.of(
            "/api/pipeline/v1/opportunities",
            "/api/pipeline/v1/opportunities/" + deal,
            "/api/leads/v1/leads",
            "/api/reporting/v1/deals")) {
      assertThat(ines.get(path).status()).as(path).isIn(403, 404);
    }
  }

  @Test
  void onlyAnAdministratorChangesTheOrganisationOrRecordsHistory() {
    for (String person : List.of("ann", "mara", "dirk", "ines")) {
      Client caller = company.as(person);
      assertThat(
              caller
                  .post(
                      "/api/goals/v1/units",
                      Map.of("name", "x", "kind", "team", "parent_id", company.region))
                  .status())
          .as(person)
          .isEqualTo(403);
      assertThat(
              caller
                  .post(
                      "/api/goals/v1/members/" + company.id("abe") + "/moves",
                      Map.of("unit_id", company.beta))
                  .status())
          .as(person)
          .isEqualTo(403);
      assertThat(
              caller
                  .post("/api/pipeline/v1/opportunities/history", Map.of("items", List.of()))
                  .status())
          .as(person)
          .isEqualTo(403);
      assertThat(caller.post("/api/leads/v1/customers/bulk", Map.of("items", List.of())).status())
          .as(person)
          .isEqualTo(403);
      assertThat(caller.get("/api/pipeline/v1/dead-letters").status()).as(person).isEqualTo(403);
    }
  }

  @Test
  void aMovedMemberIsSeenByTheNewManagerWithinASecond() {
    // Given: abe of team alpha, with a deal
    String deal = "/api/pipeline/v1/opportunities/" + reported("abe", deal("abe"));
    company.as("mara").get(deal).expect(200);
    company.as("mona").get(deal).expect(404);

    // When
    company.move("abe", company.beta);

    // Then: the new manager within a second, the old one no longer
    Eventually.within(A_SECOND, () -> company.as("mona").get(deal).expect(200));
    company.as("mara").get(deal).expect(404);
    // And whoever names the version need not poll
    company.move("abe", company.alpha);
    Client mara =
        company.as("mara").with("Min-Organisation-Version", Long.toString(company.version()));
    mara.get(deal).expect(200);
    assertThat(listed(mara, "/api/pipeline/v1/opportunities")).contains(id(deal));
  }

  @Test
  void aVersionThatHasNotArrivedIsWaitedForAndThenRefused() {
    var reply =
        company
            .as("ann")
            .with("Min-Organisation-Version", "999999999")
            .get("/api/pipeline/v1/opportunities");
    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.code()).isEqualTo("organisation-not-here-yet");
    assertThat(reply.header("Retry-After")).isNotNull();
  }

  private String deal(String person) {
    Client caller = company.as(person);
    String name = UUID.randomUUID().toString();
    String customer =
        caller
            .post("/api/leads/v1/customers", Map.of("name", name))
            .expect(201)
            .text("customer_id");
    return caller
        .post(
            "/api/pipeline/v1/opportunities",
            Map.of(
                "name", name,
                "customer_id", customer,
                "amount", Map.of("amount", "99.99", "currency", "USD")))
        .expect(201)
        .text("opportunity_id");
  }

  /** The deal, once the reports have it: what is on its way would be counted in another test. */
  private String reported(String person, String deal) {
    Client caller = company.as(person);
    Eventually.within(
        SOON, () -> assertThat(listed(caller, "/api/reporting/v1/deals")).contains(deal));
    return deal;
  }

  private String lead(String person) {
    Client caller = company.as(person);
    String lead =
        caller
            .post("/api/leads/v1/leads", Map.of("company", UUID.randomUUID().toString()))
            .expect(201)
            .text("lead_id");
    caller.post("/api/leads/v1/leads/" + lead + "/claim", "").expect(200);
    return lead;
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The ids on every page of a list. */
  private static Set<String> listed(Client caller, String path) {
    return caller.items(path).stream()
        .map(item -> item.elements().next().asText())
        .collect(Collectors.toSet());
  }

  private static long counted(Client caller) {
    long count = 0;
    for (JsonNode stage : caller.get("/api/reporting/v1/funnel").expect(200).body().get("stages")) {
      count += stage.get("count").asLong();
    }
    return count;
  }
}

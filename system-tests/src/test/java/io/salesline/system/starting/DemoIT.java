package io.salesline.system.starting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesline.system.running.Client;
import io.salesline.system.running.RunningSystem;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What somebody finds who starts the demo and looks around among leads and customers. */
class DemoIT {

  private static final String LEADS = "/api/leads/v1";
  private static final String PIPELINE = "/api/pipeline/v1";
  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

  private static RunningSystem system;

  private final Client director = system.as("director");

  @BeforeAll
  static void start() {
    system = RunningSystem.demo();
  }

  @AfterAll
  static void remove() {
    system.close();
  }

  @Test
  void itIsThereAtTheNextStartWithoutBeingSeededAgain() throws Exception {
    // Given
    assertThat(system.log())
        .contains("Seeding the demo organisation")
        .doesNotContain("is not complete");
    int leads = items(director, LEADS + "/leads?limit=200").size();

    // When
    system.stop("TERM");
    system.start();

    // Then
    assertThat(system.log()).doesNotContain("Seeding");
    assertThat(items(director, LEADS + "/leads?limit=200")).hasSize(leads);
  }

  @Test
  void poolsHaveMembersAndRulesOfTheirOwn() {
    for (String kind : List.of("lead", "customer")) {
      List<JsonNode> pools = items(director, LEADS + "/pools?kind=" + kind);
      assertThat(pools).filteredOn(pool -> !pool.get("open_to_all").asBoolean()).isNotEmpty();
      for (JsonNode pool : pools) {
        assertThat(items(system.as("admin"), LEADS + "/recycling/rules"))
            .as(pool.toString())
            .anyMatch(rule -> rule.get("pool_id").equals(pool.get("pool_id")));
      }
    }
    Client member = system.as("zhang.min");
    for (String waiting : List.of("/leads?pool=true", "/customers?pool=true")) {
      assertThat(items(member, LEADS + waiting)).hasSizeGreaterThan(3);
    }
    assertThat(items(system.as("wu.qiang"), LEADS + "/pools?kind=lead"))
        .as("of another member's pool they know nothing")
        .hasSize(1);
  }

  @Test
  void rulesHaveGivenLeadsToPeopleAndKeptSomeInAPool() {
    List<JsonNode> rules = items(director, LEADS + "/assignment-rules");
    assertThat(rules).hasSizeGreaterThanOrEqualTo(3);
    for (JsonNode rule : rules) {
      String replay = LEADS + "/assignment-rules/" + rule.get("rule_id").asText() + "/replay";
      JsonNode answer = director.get(replay).expect(200).body();
      assertThat(answer.get("decisions").asInt()).as(rule.toString()).isPositive();
      assertThat(answer.get("flaw").isNull()).isTrue();
    }
  }

  @Test
  void leadsStandEverywhereOnTheirWayAndSomeAreOwedACall() {
    for (String status : List.of("new", "claimed", "qualified", "converted", "disqualified")) {
      assertThat(items(director, LEADS + "/leads?status=" + status)).as(status).isNotEmpty();
    }
    assertThat(items(director, LEADS + "/responses?outcome=open&limit=200"))
        .anyMatch(response -> response.get("allowed_minutes").asInt() <= 15);
    assertThat(items(director, LEADS + "/recycling/preview?on=" + TODAY.plusDays(7))).isNotEmpty();
    assertThat(items(director, LEADS + "/registrations?in_force=true")).isNotEmpty();
  }

  @Test
  void someDisputesWaitForAManager() {
    for (String manager : List.of("manager.east", "manager.south")) {
      assertThat(items(system.as(manager), LEADS + "/appeals?to_decide=true")).isNotEmpty();
    }
  }

  @Test
  void customersHaveFamiliesPeopleAndClasses() {
    List<JsonNode> customers = items(director, LEADS + "/customers?limit=200");
    assertThat(customers).anyMatch(customer -> !customer.get("parent_id").isNull());
    assertThat(ofClass("B")).isNotEmpty();
    List<JsonNode> people = new ArrayList<>();
    List<JsonNode> strategies = new ArrayList<>();
    for (JsonNode customer : ofClass("A")) {
      String path = LEADS + "/customers/" + customer.get("customer_id").asText();
      people.addAll(items(director, path + "/contacts"));
      strategies.addAll(items(director, path + "/strategy/versions"));
    }
    assertThat(people).isNotEmpty();
    assertThat(strategies).isNotEmpty();
    assertThat(items(director, LEADS + "/upgrade-plans"))
        .anyMatch(plan -> !plan.get("steps").get(0).get("done_at").isNull());
  }

  private List<JsonNode> ofClass(String customerClass) {
    return items(director, LEADS + "/customers?limit=200&customer_class=" + customerClass);
  }

  @Test
  void aBookHasChangedHandsAndItsLetterSaysWhatWasPromised() {
    JsonNode handover = items(director, LEADS + "/handovers").getFirst();
    assertThat(handover.get("moved")).isEqualTo(handover.get("customers"));
    assertThat(handover.get("accepted_by")).isEmpty();
    String letter = LEADS + "/handovers/" + id(handover, "handover_id") + "/letter";
    assertThat(items(system.as("wu.qiang"), letter))
        .as("what goes to the successor")
        .isNotEmpty()
        .noneMatch(line -> line.get("promise").isNull());
  }

  @Test
  void whatCameTwiceCanBeMerged() {
    Client grace = system.as("grace.chen");
    List<JsonNode> twice = items(grace, LEADS + "/leads?q=yunmiao");
    assertThat(twice).hasSize(2);
    grace
        .post(
            LEADS + "/leads/" + id(twice.get(0), "lead_id") + "/merge",
            Map.of("duplicate_id", id(twice.get(1), "lead_id")))
        .expect(200);
    assertThat(items(director, LEADS + "/customers?q=lanzhou")).hasSize(2);
  }

  @Test
  void visitsArePlannedAndOneIsACaseForAll() {
    List<JsonNode> plans = items(system.as("manager.east"), PIPELINE + "/visit-plans");
    assertThat(plans).isNotEmpty();
    assertThat(items(system.as("wu.qiang"), PIPELINE + "/cases")).isNotEmpty();
    assertThat(items(director, PIPELINE + "/visits?state=planned")).hasSizeGreaterThan(2);
  }

  private static String id(JsonNode record, String field) {
    return record.get(field).asText();
  }

  private static List<JsonNode> items(Client reader, String path) {
    List<JsonNode> items = new ArrayList<>();
    reader.get(path).expect(200).body().get("items").forEach(items::add);
    return items;
  }
}

package io.salesline.system.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesline.system.running.Client;
import io.salesline.system.running.Company;
import io.salesline.system.running.Eventually;
import io.salesline.system.running.RunningSystem;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * A contact erased: unreadable in every service, every topic's latest state, every log and every
 * file; the aggregates unchanged.
 */
class ErasureIT {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String LEADS = "/api/leads/v1/leads";
  private static final String DEALS = "/api/pipeline/v1/opportunities";
  private static final String VISITS = "/api/pipeline/v1/visits";
  private static final String FILES = "/api/pipeline/v1/files";

  private final RunningSystem system = RunningSystem.shared();
  private final Company company = Company.of(system);
  private final Client admin = system.as("admin");
  private final Client dirk = company.as("dirk");

  /** In every word about the person, so that it is found wherever one of them is left. */
  private final String mark = "qz" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);

  private final String digits = "138" + (10_000_000 + Math.floorMod(mark.hashCode(), 89_999_999));
  private final String month = LocalDate.now(ZoneOffset.UTC).toString().substring(0, 7);

  @Test
  void aContactErasedIsUnreadableEverywhereAndWhatIsCountedStays() {
    // Given: a person who came as a lead, was visited, and whose deal was won
    String team = team();
    Client eve = member(team);
    String goal = goal(team);
    String customer = customer(eve);
    String lead = lead(eve);
    String deal = converted(eve, lead, customer);
    String contact = contactOf(eve, customer);
    visited(eve, customer, contact, deal);
    won(eve, deal, goal);
    Map<String, JsonNode> counted = counted(goal);
    assertMarked();

    // When: one asks, another decides
    String erasure =
        admin
            .post(
                "/api/leads/v1/erasures",
                Map.of("contact_id", contact, "ground", "consent-withdrawn"))
            .expect(201)
            .text("erasure_id");
    dirk.post("/api/leads/v1/erasures/" + erasure + "/approval", "").expect(200);
    Eventually.within(
        SOON,
        () ->
            assertThat(admin.get("/api/leads/v1/erasures/" + erasure).text("state"))
                .isEqualTo("complete"));

    // Then: nowhere
    Eventually.within(SOON, () -> assertThat(traces(mark)).isEmpty());
    assertThat(traces(digits)).isEmpty();
    eve.get("/api/leads/v1/contacts/" + contact).expect(404);
    assertThat(eve.get(LEADS + "/" + lead).expect(200).text("contact_name")).isNull();
    // And: nothing that is counted has changed
    assertThat(counted(goal)).isEqualTo(counted);
  }

  /** The control: who looks in the wrong places finds nothing, too. */
  private void assertMarked() {
    Set<String> found = traces(mark);
    System.out.println("before the erasure the mark stands in " + found);
    assertThat(found)
        .contains(
            "leads public.contact",
            "leads public.lead",
            "leads public.conversion",
            "pipeline public.visit",
            "pipeline public.visit_case",
            "pipeline public.visit_case_search",
            "pipeline public.activity",
            "pipeline public.opportunity",
            "pipeline public.file",
            "pipeline public.idempotency_key",
            "topic salesline.leads.contact-profile.v1")
        .anyMatch(place -> place.startsWith("file data/files"));
    assertThat(traces(digits)).contains("leads public.contact", "leads public.lead");
  }

  private Set<String> traces(String word) {
    return new Traces(system, word).all();
  }

  /** Funnel, sales and the goal's progress, as who sees all of them sees them. */
  private Map<String, JsonNode> counted(String goal) {
    return Map.of(
        "funnel", dirk.get("/api/reporting/v1/funnel").expect(200).body().get("stages"),
        "sales", dirk.get("/api/reporting/v1/sales?by=member").expect(200).body().get("total"),
        "goal",
            dirk.get("/api/goals/v1/goals/" + goal + "/progress").expect(200).body().get("actual"));
  }

  /** A team of this test alone. */
  private String team() {
    return admin
        .post(
            "/api/goals/v1/units",
            Map.of("name", "Team of eve", "kind", "team", "parent_id", company.region))
        .expect(201)
        .text("unit_id");
  }

  private Client member(String team) {
    company.member("eve", "Eve Ye", "representative", team, "2016-01-01");
    Client eve = company.as("eve");
    for (String service : List.of("goals", "pipeline", "leads", "reporting")) {
      Eventually.within(SOON, () -> eve.get("/api/" + service + "/v1/me").expect(200));
    }
    return eve;
  }

  private String goal(String team) {
    var target = Map.of("amount", "10000.00", "currency", "USD");
    return dirk.post(
            "/api/goals/v1/goals",
            Map.of("metric", "booked-revenue", "unit_id", team, "month", month, "target", target))
        .expect(201)
        .text("goal_id");
  }

  private static String customer(Client eve) {
    return eve.post("/api/leads/v1/customers", Map.of("name", "Pied Piper"))
        .expect(201)
        .text("customer_id");
  }

  private String lead(Client eve) {
    var person =
        Map.of(
            "company",
            "Pied Piper",
            "contact_name",
            mark,
            "phone",
            digits,
            "email",
            mark + "@example.com",
            "note",
            "Ask for " + mark,
            "despite_clash",
            true);
    String lead = keyed(eve).post(LEADS, person).expect(201).text("lead_id");
    eve.post(LEADS + "/" + lead + "/claim", "").expect(200);
    return lead;
  }

  private String converted(Client eve, String lead, String customer) {
    var wish =
        Map.of(
            "customer_id",
            customer,
            "opportunity_name",
            "What " + mark + " asked for",
            "amount",
            Map.of("amount", "1054.00", "currency", "USD"));
    String deal =
        keyed(eve).post(LEADS + "/" + lead + "/convert", wish).expect(202).text("opportunity_id");
    Eventually.within(
        SOON, () -> assertThat(eve.get(LEADS + "/" + lead).text("status")).isEqualTo("converted"));
    return deal;
  }

  /** Whom the conversion made known, with the rest of what may be said of them. */
  private String contactOf(Client eve, String customer) {
    String contact =
        eve.items("/api/leads/v1/customers/" + customer + "/contacts")
            .getFirst()
            .get("contact_id")
            .asText();
    var person =
        Map.of(
            "name", mark,
            "title", "Head of " + mark,
            "phone", digits,
            "email", mark + "@example.com",
            "note", "Likes " + mark);
    keyed(eve)
        .with("If-Match", "\"1\"")
        .put("/api/leads/v1/contacts/" + contact, person)
        .expect(200);
    return contact;
  }

  private void visited(Client eve, String customer, String contact, String deal) {
    LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(1);
    var plan =
        Map.of(
            "customer_id",
            customer,
            "contact_id",
            contact,
            "opportunity_id",
            deal,
            "reason",
            "See " + mark,
            "goal",
            "Convince " + mark,
            "starts_at",
            day + "T10:00:00Z");
    String visit = VISITS + "/" + keyed(eve).post(VISITS, plan).expect(201).text("visit_id");
    eve.post(visit + "/completion", Map.of()).expect(200);
    var debrief =
        Map.of(
            "outcome",
            "reached",
            "result",
            mark + " agreed",
            "feedback",
            mark + " was content",
            "next_actions",
            List.of(Map.of("subject", "Call " + mark, "due_on", day.toString())));
    keyed(eve).post(visit + "/debrief", debrief).expect(200);
    keyed(eve).post(visit + "/case", Map.of("title", "How " + mark + " was won")).expect(201);
    hung(eve, visit.substring(visit.lastIndexOf('/') + 1));
  }

  private void hung(Client eve, String visit) {
    byte[] card = ("The card of " + mark).getBytes(UTF_8);
    String upload =
        eve.post(
                FILES + "?record_type=visit&record_id=" + visit,
                Map.of("name", mark + ".txt", "length", card.length))
            .expect(201)
            .header("Location");
    eve.append(upload, 0, BodyPublishers.ofByteArray(card)).expect(200);
    eve.post(upload + "/completion", Map.of()).expect(200);
  }

  /** With words on the way: what is to be done next, and a call. */
  private void won(Client eve, String id, String goal) {
    String deal = DEALS + "/" + id;
    var next = Map.of("text", "Write to " + mark, "due_on", "2099-12-01");
    eve.with("If-Match", eve.get(deal).expect(200).header("ETag"))
        .patch(deal, Map.of("next_step", next))
        .expect(200);
    keyed(eve)
        .post(
            "/api/pipeline/v1/activities",
            Map.of("kind", "call", "subject", "Call " + mark, "opportunity_id", id))
        .expect(201);
    for (String stage :
        List.of("first-contact", "needs-discovery", "proposal", "negotiation", "won")) {
      eve.post(deal + "/transitions", Map.of("to", stage)).expect(200);
    }
    Eventually.within(
        SOON,
        () ->
            assertThat(dirk.get("/api/goals/v1/goals/" + goal + "/progress").text("actual"))
                .startsWith("1054"));
    Eventually.within(
        SOON,
        () ->
            assertThat(eve.get("/api/reporting/v1/sales?by=member").body().toString())
                .contains("1054"));
  }

  private static Client keyed(Client client) {
    return client.with("Idempotency-Key", UUID.randomUUID().toString());
  }
}

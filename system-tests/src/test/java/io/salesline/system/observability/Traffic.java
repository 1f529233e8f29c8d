package io.salesline.system.observability;

import io.salesline.system.ledger.Topic;
import io.salesline.system.running.Client;
import io.salesline.system.running.Company;
import io.salesline.system.running.RunningSystem;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A round of everything that the panels count, in all four services: commands that succeed and that
 * are refused, questions, events, and a record that nobody can read.
 */
final class Traffic {

  private static final byte[] UNREADABLE = {7};
  private static final List<String> SERVICES = List.of("goals", "pipeline", "leads", "reporting");

  private final RunningSystem system;
  private final Company company;
  private final Client ann;
  private final Topic events;
  private final String plan;
  private final String source = "counted " + UUID.randomUUID().toString().substring(0, 4);
  private int rounds;

  Traffic(RunningSystem system) {
    this.system = system;
    this.company = Company.of(system);
    this.ann = company.as("ann");
    this.events = new Topic(system, "salesline.pipeline.opportunity-events.v1");
    this.plan = plan();
    assignCounted();
  }

  private String plan() {
    var plan =
        Map.of(
            "name",
            "Counted",
            "metric",
            "booked-revenue",
            "year",
            LocalDate.now(ZoneOffset.UTC).getYear(),
            "unit_id",
            company.beta,
            "segments",
            List.of(),
            "total",
            usd("1000.00"));
    return company.as("dirk").post("/api/goals/v1/plans", plan).expect(201).text("plan_id");
  }

  private void assignCounted() {
    var rule =
        Map.of(
            "name_en",
            "Counted",
            "name_zh",
            "计数",
            "position",
            9_000,
            "active",
            true,
            "condition",
            "lead.source == '" + source + "'",
            "target",
            Map.of("kind", "unit", "unit_id", company.beta),
            "strategy",
            "rotation");
    system.as("admin").post("/api/leads/v1/assignment-rules", rule).expect(201);
  }

  void round() {
    goals();
    String customer = leads();
    pipeline(customer);
    reporting();
    // Dead letters are all that the relay of a service that only reads has to publish.
    events.plant(UUID.randomUUID().toString(), UNREADABLE, Map.of());
    for (String service : SERVICES) {
      ann.get("/api/" + service + "/v1/me").expect(200);
    }
  }

  private void goals() {
    var goal =
        Map.of(
            "metric",
            "booked-revenue",
            "unit_id",
            company.beta,
            "month",
            LocalDate.now(ZoneOffset.UTC).plusMonths(++rounds).toString().substring(0, 7),
            "target",
            usd("10.00"));
    company.as("dirk").post("/api/goals/v1/goals", goal).expect(201);
    var edit =
        Map.of("cell", Map.of("unit_id", company.beta), "amount", usd(1000 + rounds + ".00"));
    company.as("dirk").post("/api/goals/v1/plans/" + plan + "/edits", edit).expect(200);
    ann.get("/api/goals/v1/goals/" + UUID.randomUUID() + "/progress").expect(404);
  }

  private String leads() {
    var named = Map.of("company", UUID.randomUUID().toString());
    String lead = ann.post("/api/leads/v1/leads", named).expect(201).text("lead_id");
    ann.post("/api/leads/v1/leads/" + lead + "/claim", "").expect(200);
    company.as("bob").post("/api/leads/v1/leads/" + lead + "/qualify", "").expect(404);
    var answered = Map.of("kind", "call", "outcome", "reached");
    ann.post("/api/leads/v1/leads/" + lead + "/follow-ups", answered).expect(201);
    var assigned = Map.of("company", UUID.randomUUID().toString(), "source", source);
    ann.post("/api/leads/v1/leads", assigned).expect(201);
    return ann.post("/api/leads/v1/customers", Map.of("name", UUID.randomUUID().toString()))
        .expect(201)
        .text("customer_id");
  }

  private void pipeline(String customer) {
    var deal = Map.of("name", "Counted", "customer_id", customer, "amount", usd("1.00"));
    String path =
        "/api/pipeline/v1/opportunities/"
            + ann.post("/api/pipeline/v1/opportunities", deal).expect(201).text("opportunity_id")
            + "/transitions";
    ann.post(path, Map.of("to", "first-contact")).expect(200);
    ann.post(path, Map.of("to", "negotiation")).expect(409);
  }

  private void reporting() {
    ann.get("/api/reporting/v1/funnel").expect(200);
    ann.get("/api/reporting/v1/sales?by=month").expect(200);
    ann.get("/api/reporting/v1/sales?by=weather").expect(400);
    // The one command of a service that only reads. Nothing is parked there, so nothing is applied.
    system
        .as("admin")
        .post("/api/reporting/v1/dead-letters/redrive", Map.of("consumer", "deals", "key", "none"))
        .expect(200);
  }

  private static Map<String, String> usd(String amount) {
    return Map.of("amount", amount, "currency", "USD");
  }
}

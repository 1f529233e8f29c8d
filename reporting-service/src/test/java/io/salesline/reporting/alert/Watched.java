package io.salesline.reporting.alert;

import io.salesline.platform.testing.TestEvents;
import io.salesline.platform.testing.TestOrganisation;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Something that rules watch, told of as its service would. */
public final class Watched {

  private static final TestEvents EVENTS = new TestEvents();

  private final String topic;
  private final String service;
  private final UUID id;
  private final String field;
  private final Map<String, Object> row = new LinkedHashMap<>();
  private long revision;

  private Watched(String service, String entity, UUID id, String field) {
    this.topic = "salesline." + service + "." + entity + "-events.v1";
    this.service = service;
    this.id = id;
    this.field = field;
    row.put(field, id.toString());
  }

  public static Watched deal(String owner) {
    return new Watched("pipeline", "opportunity", UUID.randomUUID(), "opportunity_id")
        .with("customer_id", UUID.randomUUID().toString())
        .with("status", "open")
        .with("process_version", 1)
        .with("stage", "proposal")
        .with("amount", 1054)
        .with("currency", "USD")
        .with("dwell_limit", 7)
        .ownedBy(owner);
  }

  public static Watched goal(String owner) {
    return new Watched("goals", "goal", UUID.randomUUID(), "goal_id")
        .with("unit", "money")
        .with("period", "2026-11")
        .with("currency", "USD")
        .with("actual_amount", 58250)
        .with("expected_amount", 78571)
        .ownedBy(owner);
  }

  static Watched contract(String owner) {
    return new Watched("pipeline", "contract", UUID.randomUUID(), "contract_id")
        .with("outstanding_amount", 754)
        .with("currency", "USD")
        .ownedBy(owner);
  }

  static Watched lead(String owner) {
    return new Watched("leads", "lead", UUID.randomUUID(), "lead_id").ownedBy(owner);
  }

  static Watched response(Watched lead) {
    var response = new Watched("leads", "response", UUID.randomUUID(), "response_id");
    response.row.putAll(lead.row);
    return response.with("source", "web-form").with("allowed_minutes", 30);
  }

  static Watched customer(String owner) {
    return new Watched("leads", "customer", UUID.randomUUID(), "customer_id")
        .with("status", "active")
        .with("customer_class", "A")
        .ownedBy(owner);
  }

  static Watched visit(Watched customer) {
    var visit = new Watched("pipeline", "visit", UUID.randomUUID(), "visit_id");
    return visit.with("customer_id", customer.id().toString());
  }

  public UUID id() {
    return id;
  }

  Watched with(String name, Object value) {
    row.put(name, value);
    return this;
  }

  public Watched ownedBy(String owner) {
    return with("owner_id", TestOrganisation.id(owner).toString());
  }

  /** The next event, such as {@code opportunity.rotted}. */
  public Watched tells(String type) {
    revision++;
    return again(type);
  }

  /** The same revision, as a redelivery would bring it. */
  Watched again(String type) {
    return tells(type, revision, Instant.now());
  }

  Watched tellsAt(String type, Instant at) {
    revision++;
    return tells(type, revision, at);
  }

  private Watched tells(String type, long number, Instant at) {
    var told = new LinkedHashMap<>(row);
    String when = at.truncatedTo(ChronoUnit.MICROS).toString();
    told.put("occurred_at", when);
    told.put("recorded_at", when);
    String name = "salesline." + service + "." + type + ".v1";
    EVENTS.send(topic, row.get(field).toString(), name, number, told);
    return this;
  }
}

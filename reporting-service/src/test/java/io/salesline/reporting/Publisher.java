package io.salesline.reporting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesline.platform.testing.Stack;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes what the other services would. */
final class Publisher implements AutoCloseable {

  static final String DEALS = "salesline.pipeline.opportunity-events.v1";
  private static final String CONTRACTS = "salesline.pipeline.contract-events.v1";
  private static final String ORGANISATION = "salesline.goals.organisation.v1";
  private static final String PROFILES = "salesline.goals.member-profile.v1";
  private static final String STAGES = "salesline.pipeline.stage.v1";
  private static final String PRODUCTS = "salesline.pipeline.product.v1";
  private static final String CUSTOMERS = "salesline.leads.customer-profile.v1";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final KafkaProducer<String, byte[]> producer =
      new KafkaProducer<>(
          Map.of("bootstrap.servers", Stack.bootstrapServers(), "linger.ms", 0),
          new StringSerializer(),
          new ByteArraySerializer());

  /** One event of a deal, as its topic carries it. */
  void deal(DealState deal) {
    deal(deal, Map.of());
  }

  /** The same with further fields, or others in their place. */
  void deal(DealState deal, Map<String, Object> fields) {
    var row = new LinkedHashMap<>(deal.row());
    row.putAll(fields);
    String type = "pipeline.opportunity." + deal.event();
    send(DEALS, deal.id().toString(), type, deal.revision(), row);
  }

  /** The same of a deal that tells more. */
  void deal(KpiDeal deal) {
    String type = "pipeline.opportunity." + deal.event();
    send(DEALS, deal.id().toString(), type, deal.revision(), deal.row());
  }

  /**
   * One event of a contract, its won deal's.
   *
   * @param event such as invoice.recorded
   */
  void contract(UUID contract, String event, long revision, Map<String, Object> fields) {
    var row = row("contract_id", contract, "opportunity_id", contract, "rate", 1);
    row.putAll(fields);
    send(CONTRACTS, contract.toString(), "pipeline." + event, revision, row);
  }

  void raw(String key, byte[] value) {
    Future<?> unused = producer.send(new ProducerRecord<>(DEALS, key, value));
  }

  void product(UUID product, String code) {
    var row = row("product_id", product, "code", code);
    send(PRODUCTS, product.toString(), "pipeline.product.created", 1, row);
  }

  void customer(UUID customer, String name) {
    var row = row("customer_id", customer, "name", name);
    send(CUSTOMERS, customer.toString(), "leads.customer-profile.changed", 1, row);
  }

  void stage(int version, String stage, int position, Integer probability, String... labels) {
    var row = row("process_version", version, "stage", stage, "position", position);
    row.putAll(row("label_en", labels[0], "label_zh", labels[1], "probability", probability));
    send(STAGES, version + ":" + stage, "pipeline.stage.defined", 1, row);
  }

  void defaultStages() {
    defaultStages(1);
  }

  void defaultStages(int version) {
    stage(version, "lead-screening", 1, 5, "Lead screening", "线索筛选");
    stage(version, "first-contact", 2, 10, "First contact", "初次接触");
    stage(version, "needs-discovery", 3, 25, "Needs discovery", "需求探询");
    stage(version, "proposal", 4, 50, "Proposal", "方案呈现");
    stage(version, "negotiation", 5, 75, "Negotiation & close", "谈判成交");
    stage(version, "delivery-collection", 6, 100, "Delivery & collection", "交付回款");
  }

  /** Another version of the process: other probabilities, one not told, and no proposal. */
  void shorterProcess() {
    stage(2, "lead-screening", 1, null, "Lead screening", "线索筛选");
    stage(2, "first-contact", 2, 15, "First contact", "初次接触");
    stage(2, "needs-discovery", 3, 33, "Needs discovery", "需求探询");
    stage(2, "negotiation", 5, 70, "Negotiation & close", "谈判成交");
    stage(2, "delivery-collection", 6, 100, "Delivery & collection", "交付回款");
  }

  void unit(UUID unit, UUID parent, String kind, String name, long version) {
    organisation(
        "unit",
        unit,
        1,
        version,
        row("unit_id", unit, "parent_id", parent, "unit_kind", kind, "name", name));
  }

  void member(UUID member, String username, String fullName, String roles, long version) {
    organisation(
        "member", member, 1, version, row("member_id", member, "roles", roles, "active", true));
    var profile = row("member_id", member, "username", username, "full_name", fullName);
    send(PROFILES, member.toString(), "goals.member-profile.changed", 1, profile);
  }

  void dismiss(UUID member, long version) {
    organisation(
        "member", member, 2, version, row("member_id", member, "roles", "", "active", false));
  }

  void membership(
      UUID id, UUID member, UUID unit, String from, String to, long revision, long version) {
    var row = row("membership_id", id, "member_id", member, "unit_id", unit);
    row.putAll(row("valid_from", from, "valid_to", to));
    organisation("membership", id, revision, version, row);
  }

  void management(UUID id, UUID unit, UUID member, String from, long version) {
    var row = row("management_id", id, "unit_id", unit, "member_id", member);
    row.putAll(row("valid_from", from, "valid_to", null));
    organisation("management", id, 1, version, row);
  }

  void flush() {
    producer.flush();
  }

  private void organisation(
      String kind, UUID id, long revision, long version, Map<String, Object> row) {
    row.putAll(row("kind", kind, "organisation_version", version, "deleted", false));
    send(ORGANISATION, kind + ":" + id, "goals." + kind + ".changed", revision, row);
  }

  private void send(
      String topic, String key, String type, long revision, Map<String, Object> fields) {
    var row = new LinkedHashMap<>(fields);
    String now = Instant.now().truncatedTo(ChronoUnit.MICROS).toString();
    row.put("event_id", UUID.randomUUID().toString());
    row.put("event_type", "salesline." + type + ".v1");
    row.put("revision", revision);
    row.putIfAbsent("occurred_at", now);
    row.put("recorded_at", now);
    Future<?> unused = producer.send(message(topic, key, row));
  }

  private static ProducerRecord<String, byte[]> message(
      String topic, String key, Map<String, Object> row) {
    try {
      var message = new ProducerRecord<>(topic, key, JSON.writeValueAsBytes(row));
      header(message, "ce_specversion", "1.0");
      header(message, "ce_id", row.get("event_id"));
      header(message, "ce_type", row.get("event_type"));
      header(message, "ce_time", row.get("occurred_at"));
      header(message, "ce_recordedat", row.get("recorded_at"));
      header(message, "ce_revision", row.get("revision"));
      return message;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static void header(ProducerRecord<?, ?> message, String name, Object value) {
    message.headers().add(name, String.valueOf(value).getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, Object> row(Object... namesAndValues) {
    var row = new LinkedHashMap<String, Object>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Object value = namesAndValues[i + 1];
      row.put((String) namesAndValues[i], value instanceof UUID ? value.toString() : value);
    }
    return row;
  }

  @Override
  public void close() {
    producer.close();
  }
}

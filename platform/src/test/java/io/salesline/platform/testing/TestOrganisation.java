package io.salesline.platform.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * A company with two teams, published as goals-service would: dora directs; mia manages team north
 * with rick and rosa; max manages team south with sam; ana analyses; admin administers; greta and
 * gus review at gates, and rosa may as well; walt grants waivers. A heartbeat follows each second.
 */
public final class TestOrganisation implements AutoCloseable {

  public static final String DIRECTOR = "dora";
  public static final String MANAGER = "mia";
  public static final String OTHER_MANAGER = "max";
  public static final String REPRESENTATIVE = "rick";
  public static final String COLLEAGUE = "rosa";
  public static final String STRANGER = "sam";
  public static final String ANALYST = "ana";
  public static final String ADMINISTRATOR = "admin";
  public static final String REVIEWER = "greta";
  public static final String OTHER_REVIEWER = "gus";
  public static final String WAIVER_GRANTOR = "walt";

  private static final String TOPIC = "salesline.goals.organisation.v1";
  private static final String PROFILES = "salesline.goals.member-profile.v1";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final KafkaProducer<String, byte[]> producer;
  private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor();
  private long version;
  private long beats;

  private TestOrganisation(String bootstrapServers) {
    // One at a time: the topic is new, and where its leader refuses the first batch and takes the
    // second, the first never comes in again.
    var settings =
        Map.<String, Object>of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
            1);
    this.producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
  }

  /** Publishes everybody and starts the heartbeat. */
  public static TestOrganisation publish(String bootstrapServers) {
    var organisation = new TestOrganisation(bootstrapServers);
    organisation.unit("acme", null, "company");
    organisation.unit("east", "acme", "region");
    organisation.unit("west", "acme", "region");
    organisation.unit("north", "east", "team");
    organisation.unit("south", "west", "team");
    organisation.member(DIRECTOR, "Dora Deng", "director", "acme");
    organisation.member(MANAGER, "Mia Ma", "manager,representative", "north");
    organisation.member(OTHER_MANAGER, "Max Mo", "manager,representative", "south");
    organisation.member(REPRESENTATIVE, "Rick Ruan", "representative", "north");
    organisation.member(COLLEAGUE, "Rosa Ren", "representative,gate-reviewer", "north");
    organisation.member(STRANGER, "Sam Song", "representative", "south");
    organisation.member(ANALYST, "Ana An", "analyst", "acme");
    organisation.member(ADMINISTRATOR, "Ada Admin", "administrator", "acme");
    organisation.member(REVIEWER, "Greta Gu", "gate-reviewer", "acme");
    organisation.member(OTHER_REVIEWER, "Gus Guo", "gate-reviewer", "acme");
    organisation.member(WAIVER_GRANTOR, "Walt Wu", "waiver-grantor", "acme");
    organisation.management("north", MANAGER);
    organisation.management("south", OTHER_MANAGER);
    organisation.producer.flush();
    Future<?> unused =
        organisation.heart.scheduleAtFixedRate(organisation::beat, 0, 1, TimeUnit.SECONDS);
    return organisation;
  }

  /** The id of a member or unit, from its name. */
  public static UUID id(String name) {
    return UUID.nameUUIDFromBytes(("salesline/test/" + name).getBytes(StandardCharsets.UTF_8));
  }

  /** One more person in a team, from the first of January 2016. */
  public void member(String username, String fullName, String roles, String unit) {
    send(
        TOPIC,
        "member:" + id(username),
        "member.changed.v1",
        1,
        row("kind", "member", "member_id", id(username), "roles", roles, "active", true));
    send(
        PROFILES,
        id(username).toString(),
        "member-profile.changed.v1",
        1,
        row("member_id", id(username), "username", username, "full_name", fullName));
    membership(username, unit, "2016-01-01", null, 1);
  }

  /** A membership is named after its person, unit and first day. */
  public void membership(String username, String unit, String from, String to, long revision) {
    UUID membership = id(username + unit + from);
    send(
        TOPIC,
        "membership:" + membership,
        "membership.changed.v1",
        revision,
        row(
            "kind",
            "membership",
            "membership_id",
            membership,
            "member_id",
            id(username),
            "unit_id",
            id(unit),
            "valid_from",
            from,
            "valid_to",
            to));
  }

  private void unit(String name, String parent, String kind) {
    send(
        TOPIC,
        "unit:" + id(name),
        "unit.changed.v1",
        1,
        row(
            "kind",
            "unit",
            "unit_id",
            id(name),
            "parent_id",
            parent == null ? null : id(parent),
            "unit_kind",
            kind,
            "name",
            name));
  }

  private void management(String unit, String manager) {
    UUID management = id(unit + manager);
    send(
        TOPIC,
        "management:" + management,
        "management.changed.v1",
        1,
        row(
            "kind",
            "management",
            "management_id",
            management,
            "unit_id",
            id(unit),
            "member_id",
            id(manager),
            "valid_from",
            "2016-01-01",
            "valid_to",
            null));
  }

  private synchronized void beat() {
    version--; // A heartbeat changes nothing: send() raises the version again.
    send(
        TOPIC,
        "heartbeat",
        "organisation.heartbeat.v1",
        ++beats,
        row("kind", "heartbeat", "heartbeat_at", Instant.now().truncatedTo(ChronoUnit.MICROS)));
  }

  private synchronized void send(
      String topic, String key, String type, long revision, Map<String, Object> row) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    row.put("organisation_version", ++version);
    row.put("deleted", false);
    row.put("revision", revision);
    row.put("event_id", UUID.randomUUID().toString());
    row.put("event_type", "salesline.goals." + type);
    row.put("occurred_at", now.toString());
    row.put("recorded_at", now.toString());
    Future<?> unused = producer.send(message(topic, key, row));
  }

  public static ProducerRecord<String, byte[]> message(
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
      boolean text = value instanceof UUID || value instanceof Instant;
      row.put((String) namesAndValues[i], text ? value.toString() : value);
    }
    return row;
  }

  @Override
  public void close() {
    heart.shutdownNow();
    producer.close();
  }
}

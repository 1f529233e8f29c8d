package io.salesline.system.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesline.system.running.RunningSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * What truly happened: a trigger copies each outbox insert into a table of its own, in the same
 * transaction. Beside it, what Kafka holds.
 */
public final class Ledger {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String COPY =
      """
      create table if not exists test_ledger (
        n bigint generated always as identity, event_id text, aggregateid text, type text,
        revision bigint, event_topic text, payload text);
      create or replace function test_ledger_copy() returns trigger language plpgsql security definer as $$
      begin
        insert into test_ledger (event_id, aggregateid, type, revision, event_topic, payload)
        values (new.event_id::text, new.aggregateid, new.type, new.revision, new.event_topic, convert_from(new.payload, 'UTF8'));
        return new;
      end $$;
      create or replace trigger test_ledger_copy after insert on outbox
        for each row when (new.event_topic is not null) execute function test_ledger_copy();
      """;

  private final RunningSystem system;

  public Ledger(RunningSystem system) {
    this.system = system;
  }

  /** An event, as the ledger or as Kafka has it. */
  public record Entry(String eventId, String topic, String key, long revision, JsonNode row) {}

  /** Begins to keep a service's ledger. What was there before is not in it. */
  public void keep(String service) {
    try (var database = system.database(service)) {
      database.createStatement().execute(COPY);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Everything that was committed since, in the order of its insertion. */
  public List<Entry> committed(String service) {
    try (var database = system.database(service);
        var rows =
            database
                .createStatement()
                .executeQuery(
                    "select event_id, event_topic, aggregateid, revision, payload from test_ledger order by n")) {
      var entries = new ArrayList<Entry>();
      while (rows.next()) {
        entries.add(
            new Entry(
                rows.getString(1),
                rows.getString(2),
                rows.getString(3),
                rows.getLong(4),
                JSON.readTree(rows.getString(5))));
      }
      return entries;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What Kafka holds on the topics that the ledger names: those of its events, in their order. */
  public List<Entry> published(List<Entry> committed) {
    var topics = new TreeSet<String>();
    var known = new java.util.HashSet<String>();
    committed.forEach(entry -> topics.add(entry.topic()));
    committed.forEach(entry -> known.add(entry.topic() + "/" + entry.key()));
    var published = new ArrayList<Entry>();
    for (String topic : topics) {
      for (Entry entry : read(topic)) {
        if (known.contains(entry.topic() + "/" + entry.key())) {
          published.add(entry);
        }
      }
    }
    return published;
  }

  /** Rows that have not been published yet. */
  public long backlog(String service) throws SQLException {
    try (var database = system.database(service);
        var rows = database.createStatement().executeQuery("select count(*) from outbox")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private List<Entry> read(String topic) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", system.bootstrapServers(), "isolation.level", "read_committed");
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      var partitions =
          consumer.partitionsFor(topic).stream()
              .map(partition -> new TopicPartition(topic, partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      var entries = new ArrayList<Entry>();
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        for (var message : consumer.poll(Duration.ofMillis(200))) {
          JsonNode row = JSON.readTree(message.value());
          entries.add(
              new Entry(
                  row.path("event_id").asText(),
                  topic,
                  message.key(),
                  row.path("revision").asLong(),
                  row));
        }
      }
      return entries;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package io.salesline.system.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesline.system.running.RunningSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What truly happened: a trigger copies each event's outbox insert into a table of its own, in the
 * same transaction. Dead letters are no events, and may be any bytes. Beside it, what Kafka holds.
 */
public final class Ledger {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String COPY =
      """
      create table if not exists test_ledger (
        n bigint generated always as identity, event_id text, aggregateid text, type text,
        revision bigint, event_topic text, payload text);
      truncate test_ledger;
      create or replace function test_ledger_copy() returns trigger language plpgsql security definer as $$
      begin
        insert into test_ledger (event_id, aggregateid, type, revision, event_topic, payload)
        values (new.event_id::text, new.aggregateid, new.type, new.revision, new.event_topic, convert_from(new.payload, 'UTF8'));
        return new;
      end $$;
      create or replace trigger test_ledger_copy after insert on outbox
        for each row when (new.event_topic is not null and new.aggregatetype <> 'dead-letter')
        execute function test_ledger_copy();
      """;

  private final RunningSystem system;

  public Ledger(RunningSystem system) {
    this.system = system;
  }

  /** An event, as the ledger or as Kafka has it. */
  public record Entry(String eventId, String topic, String key, long revision, JsonNode row) {}

  /** Begins to keep a service's ledger, anew: what was there before is not in it. */
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
                    "select event_id, event_topic, aggregateid, revision, payload from test_ledger"
                        + " order by n")) {
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

  /** What Kafka holds of the keys that the ledger names, on their topics, in their order. */
  public List<Entry> published(List<Entry> committed) {
    var keys = new TreeMap<String, Set<String>>();
    for (Entry entry : committed) {
      keys.computeIfAbsent(entry.topic(), topic -> new HashSet<>()).add(entry.key());
    }
    var published = new ArrayList<Entry>();
    keys.forEach(
        (topic, known) -> {
          for (var message : new Topic(system, topic).records()) {
            if (known.contains(message.key())) {
              published.add(entry(message));
            }
          }
        });
    return published;
  }

  private static Entry entry(ConsumerRecord<String, byte[]> message) {
    try {
      JsonNode row = JSON.readTree(message.value());
      return new Entry(
          row.path("event_id").asText(),
          message.topic(),
          message.key(),
          row.path("revision").asLong(),
          row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Rows that have not been published yet. */
  public long backlog(String service) throws SQLException {
    try (var database = system.database(service);
        var rows = database.createStatement().executeQuery("select count(*) from outbox")) {
      rows.next();
      return rows.getLong(1);
    }
  }
}

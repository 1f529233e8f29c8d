package io.salesline.system.erasure;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.salesline.system.ledger.Topic;
import io.salesline.system.running.RunningSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Where in the running system a word stands: in which table of which service, on which topic, in
 * which file. The files of PostgreSQL and Kafka are read through these: what was deleted there goes
 * from the disk when they clean up.
 *
 * @param word unmistakable, of small letters and digits
 */
record Traces(RunningSystem system, String word) {

  private static final List<String> DATABASES =
      List.of("goals", "pipeline", "leads", "reporting", "postgres");
  private static final String TABLES =
      """
      select format('%I.%I', n.nspname, c.relname)
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'm') and n.nspname not in ('pg_catalog', 'information_schema')
      order by 1
      """;

  /** All places, such as {@code leads public.contact}, {@code topic …} and {@code file …}. */
  Set<String> all() {
    var places = new TreeSet<String>();
    DATABASES.forEach(database -> places.addAll(inDatabase(database)));
    places.addAll(onTopics());
    places.addAll(inFiles());
    return places;
  }

  private List<String> inDatabase(String database) {
    try (Connection connection = system.database(database);
        Statement statement = connection.createStatement()) {
      var found = new ArrayList<String>();
      for (String table : names(statement)) {
        if (isIn(statement, table)) {
          found.add(database + " " + table);
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> names(Statement statement) throws SQLException {
    var names = new ArrayList<String>();
    try (var rows = statement.executeQuery(TABLES)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  /** Bytes are shown in hexadecimal. */
  private boolean isIn(Statement statement, String table) throws SQLException {
    String sql =
        "select exists (select from %s t where t::text ilike '%%%s%%' or t::text ilike '%%%s%%')"
            .formatted(table, word, HexFormat.of().formatHex(word.getBytes(UTF_8)));
    try (var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getBoolean(1);
    }
  }

  private List<String> onTopics() {
    return topics().stream().filter(this::isOn).map(topic -> "topic " + topic).toList();
  }

  private Set<String> topics() {
    try (var admin = Admin.create(Map.of("bootstrap.servers", system.bootstrapServers()))) {
      var names = new TreeSet<>(admin.listTopics().names().get());
      names.removeIf(name -> !name.startsWith("salesline."));
      return names;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Of a state its latest value a key counts; of what is kept without limit, all. */
  private boolean isOn(String topic) {
    var records = new Topic(system, topic).records();
    var relevant = topic.endsWith("-events.v1") ? records : latest(records);
    return relevant.stream().anyMatch(this::holds);
  }

  private static List<ConsumerRecord<String, byte[]>> latest(
      List<ConsumerRecord<String, byte[]>> records) {
    var latest = new HashMap<String, ConsumerRecord<String, byte[]>>();
    records.forEach(message -> latest.put(message.key(), message));
    return List.copyOf(latest.values());
  }

  private boolean holds(ConsumerRecord<String, byte[]> message) {
    return message.value() != null && isIn(new String(message.value(), UTF_8));
  }

  private boolean isIn(String text) {
    return text.toLowerCase(Locale.ROOT).contains(word);
  }

  /** Logs of all parts, files that people hung somewhere, and whatever else lies about. */
  private List<String> inFiles() {
    Path folder = system.data().getParent();
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !isOfPostgresOrKafka(folder.relativize(file)))
          .filter(this::isInFile)
          .map(file -> "file " + folder.relativize(file))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isOfPostgresOrKafka(Path file) {
    return file.startsWith("data/postgres") || file.startsWith("data/kafka");
  }

  private boolean isInFile(Path file) {
    try {
      return isIn(file.getFileName().toString()) || isIn(Files.readString(file, ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package io.salesline.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesline.system.running.Client;
import io.salesline.system.running.Company;
import io.salesline.system.running.Eventually;
import io.salesline.system.running.RunningSystem;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Fault 27: a file of leads full of faults, whose reader is killed twice. {@code
 * -Dsalesline.intake.rows=1000000} for a million.
 */
@Tag("faults")
class LeadFileIT {

  private static final int ROWS = Integer.getInteger("salesline.intake.rows", 100_000);
  private static final Duration PATIENCE = Duration.ofMinutes(25);
  private static final Duration RECOVERY = Duration.ofSeconds(90);
  private static final Duration A_WHILE = Duration.ofMillis(500);
  private static final String SERVICE = "leads-service";
  private static final String FILES = "/api/leads/v1/lead-files";
  private static final int PART = 1 << 20;

  private final RunningSystem system = RunningSystem.own();
  private final Company company = Company.of(system);
  private final String tag = UUID.randomUUID().toString().substring(0, 6);
  private long highestHeap;

  // Kilobytes, until three quarters of the rows were read and after that.
  private long residentEarly;
  private long residentLate;

  @Test
  void everyRowIsAccountedForAndMemoryStaysFlat() throws Exception {
    Path path = Files.createTempFile("leads-", ".csv");
    try {
      // Given
      LeadFile file = LeadFile.written(path, ROWS, tag);
      String id = sent(file);

      // When
      director().post(FILES + "/" + id + "/run", Map.of()).expect(202);
      killedAfter(id, ROWS / 4);
      killedAfter(id, ROWS / 2);
      var restarted = seen(id);
      long began = System.nanoTime();
      Eventually.within(
          PATIENCE,
          () -> {
            measure(seen(id).get("rows_read").asLong());
            Pause.of(A_WHILE);
            assertThat(seen(id).get("state").asText()).isEqualTo("done");
          });
      double seconds = (System.nanoTime() - began) / 1e9;

      // Then
      JsonNode end = seen(id);
      long undisturbed = end.get("rows_read").asLong() - restarted.get("rows_read").asLong();
      System.out.printf(
          "%d rows, killed twice: %.0f rows/s in all, %.0f rows/s undisturbed; created %d,"
              + " duplicates %d, rejected %d; heap at most %d MB, resident at most %d MB and then"
              + " %d MB%n",
          ROWS,
          end.get("rows_per_second").asDouble(),
          undisturbed / seconds,
          end.get("created").asLong(),
          end.get("duplicates").asLong(),
          end.get("rejected").asLong(),
          highestHeap >> 20,
          residentEarly >> 10,
          residentLate >> 10);
      assertThat(end.get("rows_read").asLong()).isEqualTo(file.rows());
      assertThat(end.get("created").asLong()).isEqualTo(file.created());
      assertThat(end.get("duplicates").asLong()).isEqualTo(file.duplicates());
      assertThat(end.get("rejected").asLong()).isEqualTo(file.rejected());
      assertThat(residentLate).as("memory").isLessThan(residentEarly * 5 / 4);
      assertRejectedRowsAreSafe(id, file);
      assertKafkaTellsOfEachLeadOnce(file);
    } finally {
      system.close();
      Files.deleteIfExists(path);
    }
  }

  private String sent(LeadFile file) throws IOException {
    var request = Map.of("name", "leads.csv", "length", Files.size(file.path()));
    String address = director().post(FILES, request).expect(201).header("Location");
    try (var bytes = Files.newInputStream(file.path())) {
      long offset = 0;
      for (byte[] part = bytes.readNBytes(PART); part.length > 0; part = bytes.readNBytes(PART)) {
        director()
            .append(address + "/content", offset, BodyPublishers.ofByteArray(part))
            .expect(200);
        offset += part.length;
      }
    }
    director().post(address + "/content/completion", Map.of()).expect(200);
    return address.substring(address.lastIndexOf('/') + 1);
  }

  private void killedAfter(String id, long rows) {
    Eventually.within(
        PATIENCE,
        () -> {
          Pause.of(A_WHILE);
          assertThat(seen(id).get("rows_read").asLong()).isGreaterThan(rows);
        });
    long pid = system.part(SERVICE).pid();
    system.part(SERVICE).kill();
    Eventually.within(RECOVERY, () -> assertThat(system.part(SERVICE).pid()).isNotEqualTo(pid));
    Eventually.within(RECOVERY, () -> seen(id));
    long then = seen(id).get("rows_read").asLong();
    Eventually.within(
        RECOVERY, () -> assertThat(seen(id).get("rows_read").asLong()).isGreaterThan(then));
  }

  private JsonNode seen(String id) {
    return director().get(FILES + "/" + id).expect(200).body();
  }

  private Client director() {
    return company.as("dirk");
  }

  private void measure(long rowsRead) throws IOException {
    var part = system.part(SERVICE);
    double heap = part.measured("jvm_memory_used_bytes", "area=\"heap\"");
    highestHeap = Math.max(highestHeap, (long) heap);
    long resident = resident(part.pid());
    if (rowsRead < ROWS * 3L / 4) {
      residentEarly = Math.max(residentEarly, resident);
    } else {
      residentLate = Math.max(residentLate, resident);
    }
  }

  /** Kilobytes. */
  private static long resident(long pid) throws IOException {
    return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElseThrow();
  }

  private void assertRejectedRowsAreSafe(String id, LeadFile file) {
    String rejected =
        new String(director().bytes(FILES + "/" + id + "/rejected-rows"), StandardCharsets.UTF_8);
    assertThat(rejected.lines().count()).isEqualTo(file.rejected() + 1);
    assertThat(rejected).contains(",'=HYPERLINK(0),'@SUM(1),'+1+1=2,'-1,");
    assertThat(rejected).doesNotContainPattern("(?:^|,)\"?[=+@-]");
  }

  private void assertKafkaTellsOfEachLeadOnce(LeadFile file) throws SQLException {
    try (var database = system.database("leads")) {
      var question = database.createStatement();
      Eventually.within(
          PATIENCE,
          () -> {
            var outbox = question.executeQuery("select exists (select from outbox)");
            outbox.next();
            assertThat(outbox.getBoolean(1)).isFalse();
          });
      Set<String> told = told();
      assertThat((long) told.size()).isEqualTo(file.created());
      database.setAutoCommit(false);
      question.setFetchSize(10_000);
      var leads = question.executeQuery("select id from lead");
      while (leads.next()) {
        assertThat(told.remove(leads.getString(1))).isTrue();
      }
      assertThat(told).isEmpty();
    }
  }

  /** The keys of all leads of which an event tells. */
  private Set<String> told() {
    Map<String, Object> settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            system.bootstrapServers(),
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed");
    var told = new HashSet<String>();
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor("salesline.leads.lead-events.v1").stream()
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
        consumer.poll(Duration.ofMillis(200)).forEach(message -> told.add(message.key()));
      }
    }
    return told;
  }
}

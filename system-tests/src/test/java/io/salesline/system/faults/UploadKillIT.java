package io.salesline.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesline.system.running.Client;
import io.salesline.system.running.Company;
import io.salesline.system.running.Eventually;
import io.salesline.system.running.RunningSystem;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Whoever sends a file asks after each kill -9 how much is there, and goes on from that. */
class UploadKillIT {

  private static final int PART = 1 << 20;
  private static final Duration RECOVERY = Duration.ofSeconds(90);
  private static final String SERVICE = "pipeline-service";
  private static final String FILES = "/api/pipeline/v1/files";

  private final RunningSystem system = RunningSystem.shared();
  private final Company company = Company.of(system);
  private final Client ann = company.as("ann");
  private final byte[] bytes = text(5 * PART + 123);

  @Test
  void anUploadOutlivesTheServiceBetweenPartsInThemAndAtItsEnd() throws Exception {
    // Given
    String deal = newDeal();
    String upload = begun(deal);
    String file = upload.substring(upload.lastIndexOf('/') + 1);

    // When: killed between parts
    send(upload, 0);
    kill();
    assertThat(offset(upload)).isEqualTo(PART);

    // And: in the middle of one
    var half = new HalfSent(part(PART), PART / 2);
    var broken = appended(upload, half);
    half.awaitHalf();
    kill();
    half.breakOff();
    broken.join();
    assertThat(offset(upload)).isEqualTo(PART);

    // And: while one is being kept, which is all there afterwards or not at all
    send(upload, PART);
    var unknown = CompletableFuture.runAsync(() -> trySend(upload, 2 * PART));
    kill();
    unknown.join();
    assertThat(offset(upload)).isIn(2L * PART, 3L * PART);
    for (long offset = offset(upload); offset < bytes.length; offset = offset(upload)) {
      send(upload, (int) offset);
    }

    // And: while it is put together
    var completing = CompletableFuture.runAsync(() -> tryComplete(upload));
    kill();
    completing.join();
    Eventually.within(RECOVERY, () -> ann.post(upload + "/completion", Map.of()).expect(200));
    kill();

    // Then
    assertThat(ann.bytes(FILES + "/" + file + "/content")).isEqualTo(bytes);
    Eventually.within(RECOVERY, () -> assertThat(traces(file)).containsExactly(whole(file)));
    ann.get(FILES + "?record_type=opportunity&record_id=" + deal).expect(200);
  }

  private CompletableFuture<Void> appended(String upload, HalfSent half) {
    return CompletableFuture.runAsync(
        () -> {
          try {
            ann.append(upload, PART, BodyPublishers.ofInputStream(() -> half));
          } catch (Client.NoAnswer expected) {
            // The service is gone, and the line with it.
          }
        });
  }

  private void send(String upload, int offset) {
    ann.append(upload, offset, BodyPublishers.ofByteArray(part(offset))).expect(200);
  }

  private void trySend(String upload, int offset) {
    try {
      ann.append(upload, offset, BodyPublishers.ofByteArray(part(offset)));
    } catch (Client.NoAnswer expected) {
      // Whether it was kept, the server says later.
    }
  }

  private void tryComplete(String upload) {
    try {
      ann.post(upload + "/completion", Map.of());
    } catch (Client.NoAnswer expected) {
      // It is asked again.
    }
  }

  private byte[] part(int offset) {
    return Arrays.copyOfRange(bytes, offset, Math.min(bytes.length, offset + PART));
  }

  private long offset(String upload) {
    return ann.get(upload).expect(200).body().get("offset").asLong();
  }

  private String begun(String deal) throws Exception {
    String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    var promise = Map.of("name", "minutes.txt", "length", bytes.length, "sha256", sha256);
    return ann.post(FILES + "?record_type=opportunity&record_id=" + deal, promise)
        .expect(201)
        .header("Location");
  }

  private String newDeal() {
    String customer =
        ann.post("/api/leads/v1/customers", Map.of("name", "Upload"))
            .expect(201)
            .text("customer_id");
    return ann.post(
            "/api/pipeline/v1/opportunities",
            Map.of(
                "name",
                "Upload",
                "customer_id",
                customer,
                "amount",
                Map.of("amount", "4.00", "currency", "USD")))
        .expect(201)
        .text("opportunity_id");
  }

  private void kill() {
    long pid = system.part(SERVICE).pid();
    system.part(SERVICE).kill();
    Eventually.within(RECOVERY, () -> assertThat(system.part(SERVICE).pid()).isNotEqualTo(pid));
    Eventually.within(RECOVERY, () -> ann.get("/api/pipeline/v1/me").expect(200));
  }

  /** All that lies in the store of one file. */
  private List<String> traces(String file) {
    Path store = system.data().resolve("files");
    try (var all = Files.walk(store)) {
      return all.filter(path -> path.toString().contains(file))
          .map(path -> store.relativize(path).toString())
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String whole(String file) {
    return "whole/" + file.substring(0, 2) + "/" + file;
  }

  private static byte[] text(int length) {
    var lines = new StringBuilder();
    for (int line = 0; lines.length() < length; line++) {
      lines.append(line).append(" was said\n");
    }
    return Arrays.copyOf(lines.toString().getBytes(StandardCharsets.UTF_8), length);
  }
}

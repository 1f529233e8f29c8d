package io.salesline.system.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesline.system.running.Client;
import io.salesline.system.running.Company;
import io.salesline.system.running.RunningSystem;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Faults 15, 25 and 26: bad input gets its own problem at once, and changes nothing. */
class InputIT {

  private static final String LEADS = "/api/leads/v1/leads";

  private final RunningSystem system = RunningSystem.shared();
  private final Client ann = Company.of(system).as("ann");

  @Test
  void eachKindOfBadInputHasItsOwnProblem() {
    long before = leads();
    refused("{\"company\":\"x\",\"colour\":\"red\"}", 400, "invalid-request");
    refused("{\"company\":\"x\",\"company\":\"y\"}", 400, "malformed-json");
    refused("{\"company\":", 400, "malformed-json");
    refused("{}", 400, "invalid-request");
    refused(
        "{\"company\":\"x\",\"estimated_amount\":{\"amount\":1e10000000,\"currency\":\"USD\"}}",
        400,
        "invalid-request");
    refused(
        "{\"company\":\"x\",\"estimated_amount\":{\"amount\":\"1\",\"currency\":\"GOLD\"}}",
        400,
        "invalid-request");
    refused(
        "{\"company\":\"x\",\"owner_id\":\"00000000-0000-0000-0000-000000000001\",\"status\":\"converted\"}",
        400,
        "invalid-request");
    refused("{\"company\":\"" + "x".repeat(100_000) + "\"}", 400, "json-too-large");
    String huge = "{\"company\":\"" + "x".repeat(5_000_000) + "\"}";
    refused(huge, 413, "too-large");
    assertRefused(ann.postUnmeasured(LEADS, huge), 413, "too-large");
    assertThat(leads()).isEqualTo(before);
  }

  @Test
  void aPageThatIsTooLargeAndACursorThatIsForgedAreRefused() {
    assertThat(ann.get(LEADS + "?limit=100000").expect(400).code()).isEqualTo("page-size");
    assertThat(ann.get(LEADS + "?cursor=forged").expect(400).code()).isEqualTo("cursor-malformed");
    assertThat(ann.get(LEADS + "?status=sideways").status()).isEqualTo(400);
  }

  @Test
  void aStaleOrAbsentIfMatchLosesNoUpdate() {
    String customer =
        ann.post("/api/leads/v1/customers", Map.of("name", "Globex"))
            .expect(201)
            .text("customer_id");
    var deal =
        ann.post(
                "/api/pipeline/v1/opportunities",
                Map.of(
                    "name",
                    "Reactor",
                    "customer_id",
                    customer,
                    "amount",
                    Map.of("amount", "5.00", "currency", "USD")))
            .expect(201);
    String path = "/api/pipeline/v1/opportunities/" + deal.text("opportunity_id");
    assertThat(ann.patch(path, Map.of("name", "a")).expect(428).code())
        .isEqualTo("if-match-required");
    ann.with("If-Match", deal.header("ETag")).patch(path, Map.of("name", "b")).expect(200);
    assertThat(
            ann.with("If-Match", deal.header("ETag"))
                .patch(path, Map.of("name", "c"))
                .expect(412)
                .code())
        .isEqualTo("stale-revision");
    assertThat(ann.get(path).text("name")).isEqualTo("b");
  }

  private void refused(String body, int status, String code) {
    long began = System.nanoTime();
    var reply = ann.post(LEADS, body);
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    assertThat(took).as("refusing costs nothing").isLessThan(Duration.ofSeconds(5));
    assertRefused(reply, status, code);
  }

  private static void assertRefused(Client.Reply reply, int status, String code) {
    assertThat(reply.status()).as("%s, meant was %s", reply.body(), code).isEqualTo(status);
    assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
    if (code != null) {
      assertThat(reply.code()).isEqualTo(code);
    }
  }

  private long leads() {
    try (var database = system.database("leads");
        var rows =
            database
                .createStatement()
                .executeQuery("select count(*) from lead where company like 'x%'")) {
      rows.next();
      return rows.getLong(1);
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}

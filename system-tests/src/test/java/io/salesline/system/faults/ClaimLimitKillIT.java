package io.salesline.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesline.system.running.Client;
import io.salesline.system.running.Company;
import io.salesline.system.running.Eventually;
import io.salesline.system.running.RunningSystem;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Fault 12: a limit holds however many claim at once, and whatever is killed in between. */
@Tag("faults")
class ClaimLimitKillIT {

  private static final int LEADS = 400;
  private static final int LIMIT = 300;
  private static final int CLAIMS_AT_ONCE = 20;
  private static final Duration RECOVERY = Duration.ofSeconds(90);

  private final RunningSystem system = RunningSystem.shared();
  private final Company company = Company.of(system);
  private final AtomicInteger decided = new AtomicInteger();

  @Test
  void ofFourHundredClaimsExactlyThreeHundredAreWonThoughTheServiceIsKilledTwice()
      throws Exception {
    // Given
    String kim = company.member("kim", "Kim Kong", "representative", company.alpha, "2020-01-01");
    Client claimant =
        company.as("kim").with("Min-Organisation-Version", Long.toString(company.version()));
    Eventually.within(Duration.ofSeconds(10), () -> claimant.get("/api/leads/v1/me").expect(200));
    String pool = pool(kim);
    var leads = new ConcurrentLinkedQueue<>(waiting(pool));

    // When
    List<Future<Integer>> won = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(CLAIMS_AT_ONCE)) {
      Callable<Integer> claims = () -> claimAll(claimant, leads);
      for (int i = 0; i < CLAIMS_AT_ONCE; i++) {
        won.add(threads.submit(claims));
      }
      killAfter(LIMIT / 4);
      killAfter(LIMIT / 2);
    }

    // Then
    int told = 0;
    for (Future<Integer> one : won) {
      told += one.get();
    }
    assertThat(told).isEqualTo(LIMIT);
    assertThat(number("select count(*) from lead where pool_id = ? and owner_id is not null", pool))
        .isEqualTo(LIMIT);
    assertThat(number("select claims from pool_holding where pool_id = ?", pool)).isEqualTo(LIMIT);
    assertThat(number("select held from pool_holding where pool_id = ?", pool)).isEqualTo(LIMIT);
  }

  private String pool(String member) {
    Client admin = system.as("admin");
    var pool =
        admin
            .post(
                "/api/leads/v1/pools",
                Map.of(
                    "kind",
                    "lead",
                    "key",
                    "kill-" + UUID.randomUUID().toString().substring(0, 8),
                    "name_en",
                    "Killed in between",
                    "name_zh",
                    "中途终止",
                    "open_to_all",
                    false,
                    "daily_claims",
                    LIMIT,
                    "protection_days",
                    7,
                    "cool_down_days",
                    30,
                    "new_data_delay_minutes",
                    0))
            .expect(201)
            .text("pool_id");
    admin
        .with("If-Match", "\"1\"")
        .put("/api/leads/v1/pools/" + pool + "/members", Map.of("member_ids", List.of(member)))
        .expect(200);
    return pool;
  }

  private List<String> waiting(String pool) throws SQLException {
    Client ann = company.as("ann");
    var leads = new ArrayList<String>();
    for (int i = 0; i < LEADS; i++) {
      var lead = Map.of("company", "Company " + UUID.randomUUID());
      leads.add(ann.post("/api/leads/v1/leads", lead).expect(201).text("lead_id"));
    }
    String ids = "'" + String.join("','", leads) + "'";
    try (var database = system.database("leads")) {
      database
          .createStatement()
          .execute("update lead set pool_id = '" + pool + "' where id in (" + ids + ")");
    }
    return leads;
  }

  /** How many of them were won. */
  private int claimAll(Client claimant, ConcurrentLinkedQueue<String> leads) {
    int won = 0;
    for (String lead = leads.poll(); lead != null; lead = leads.poll()) {
      if (claim(claimant, lead)) {
        won++;
      }
      decided.incrementAndGet();
    }
    return won;
  }

  /** Asks until it is decided: the answer to a claim that was won may have been lost. */
  private static boolean claim(Client claimant, String lead) {
    long deadline = System.nanoTime() + RECOVERY.toNanos();
    while (System.nanoTime() < deadline) {
      try {
        var reply = claimant.post("/api/leads/v1/leads/" + lead + "/claim", "");
        if (reply.status() == 200 || reply.status() == 409 && !reply.code().equals("busy")) {
          return reply.status() == 200 || reply.code().equals("lead-already-yours");
        }
      } catch (Client.NoAnswer lost) {
        // It is asked again.
      }
      LockSupport.parkNanos(20_000_000);
    }
    throw new AssertionError("lead " + lead + " was not decided on");
  }

  private void killAfter(int claims) {
    Eventually.within(RECOVERY, () -> assertThat(decided.get()).isGreaterThanOrEqualTo(claims));
    assertThat(decided.get()).as("killed in between").isLessThan(LEADS);
    long pid = system.part("leads-service").pid();
    system.part("leads-service").kill();
    Eventually.within(
        RECOVERY, () -> assertThat(system.part("leads-service").pid()).isNotEqualTo(pid));
  }

  private long number(String sql, String pool) throws SQLException {
    try (var database = system.database("leads");
        var statement = database.prepareStatement(sql)) {
      statement.setObject(1, UUID.fromString(pool));
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }
}

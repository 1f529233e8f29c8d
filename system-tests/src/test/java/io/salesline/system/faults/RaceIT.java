package io.salesline.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesline.system.running.Client;
import io.salesline.system.running.Company;
import io.salesline.system.running.RunningSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Faults 11 and 18: many at once, through the gateway. */
class RaceIT {

  private static final int MANY = 50;

  private final RunningSystem system = RunningSystem.shared();
  private final Company company = Company.of(system);

  @Test
  void ofFiftyWhoClaimOneLeadOneWinsAndTheOthersAreToldWhy() throws Exception {
    // Given: fifty people
    var people = new ArrayList<Client>();
    for (int i = 0; i < MANY; i++) {
      String person = "racer" + i;
      company.member(person, "Racer " + i, "representative", company.alpha, "2020-01-01");
      people.add(
          company.as(person).with("Min-Organisation-Version", Long.toString(company.version())));
    }
    for (Client person : people) {
      person.get("/api/leads/v1/me").expect(200);
    }
    String lead =
        company
            .as("ann")
            .post("/api/leads/v1/leads", Map.of("company", "Wanted"))
            .expect(201)
            .text("lead_id");

    // When
    List<Client.Reply> replies =
        atOnce(
            people.stream()
                .<Callable<Client.Reply>>map(
                    person -> () -> person.post("/api/leads/v1/leads/" + lead + "/claim", ""))
                .toList());

    // Then
    assertThat(replies.stream().filter(reply -> reply.status() == 200)).hasSize(1);
    assertThat(replies.stream().filter(reply -> reply.status() == 409))
        .hasSize(MANY - 1)
        .allMatch(reply -> reply.code().equals("lead-already-claimed"));
  }

  @Test
  void aClaimThatLooksFirstAndThenWritesWouldHaveTwoWinners() throws Exception {
    // The planted fault: two who look before either has written.
    String lead =
        company
            .as("ann")
            .post("/api/leads/v1/leads", Map.of("company", "Looked at"))
            .expect(201)
            .text("lead_id");
    try (var one = system.database("leads");
        var other = system.database("leads")) {
      one.setAutoCommit(false);
      other.setAutoCommit(false);
      String free = "select count(*) from lead where owner_id is null and id = '" + lead + "'";
      int winners = 0;
      for (var claimant : List.of(one, other)) {
        try (var rows = claimant.createStatement().executeQuery(free)) {
          rows.next();
          winners += rows.getInt(1);
        }
      }
      assertThat(winners).isEqualTo(2);
    }
  }

  @Test
  void oneIdempotencyKeyFiftyTimesAtOnceHasOneEffectAndOneAnswer() throws Exception {
    String name = UUID.randomUUID().toString();
    Client ann = company.as("ann").with("Idempotency-Key", name);
    Callable<Client.Reply> attempt = () -> ann.post("/api/leads/v1/leads", Map.of("company", name));

    List<Client.Reply> replies = atOnce(java.util.Collections.nCopies(MANY, attempt));

    assertThat(replies).allMatch(reply -> reply.status() == 201);
    assertThat(Set.copyOf(replies.stream().map(reply -> reply.text("lead_id")).toList()))
        .hasSize(1);
    try (var database = system.database("leads");
        var rows =
            database
                .createStatement()
                .executeQuery("select count(*) from lead where company = '" + name + "'")) {
      rows.next();
      assertThat(rows.getLong(1)).isEqualTo(1);
    }
  }

  private static <T> List<T> atOnce(List<Callable<T>> attempts) throws Exception {
    try (var pool = Executors.newFixedThreadPool(attempts.size())) {
      var results = new ArrayList<T>();
      for (var future : pool.invokeAll(attempts)) {
        results.add(future.get());
      }
      return results;
    }
  }
}

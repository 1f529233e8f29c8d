package io.salesline.goals.organisation.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.salesline.goals.testing.Firm;
import io.salesline.goals.testing.Firm.Person;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.testing.Stack;
import io.smallrye.mutiny.Uni;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What several replicas, or several administrators, do at the same time. */
@QuarkusTest
class SeveralReplicasIT {

  private final Commands commands;
  private final BeginningOrganisation beginning;
  private final Heartbeats heartbeats;

  SeveralReplicasIT(Commands commands, BeginningOrganisation beginning, Heartbeats heartbeats) {
    this.commands = commands;
    this.beginning = beginning;
    this.heartbeats = heartbeats;
  }

  @BeforeEach
  void begun() {
    Firm.await();
  }

  @Test
  void beginTheOrganisationOnce() throws Exception {
    // When
    together(8, () -> asReplica(beginning::begin));

    // Then
    assertThat(number("select count(*) from unit where kind = 'company'")).isEqualTo(1);
    assertThat(number("select count(*) from member where username = 'admin'")).isEqualTo(1);
  }

  @Test
  void sendOneHeartbeatBetweenThem() throws Exception {
    // Given
    long before = number("select beats from organisation_heartbeat");
    var first = System.nanoTime();

    // When
    together(40, () -> asReplica(heartbeats::next));

    // Then
    long beats = number("select beats from organisation_heartbeat") - before;
    double seconds = (System.nanoTime() - first) / 1e9;
    assertThat(beats).isLessThanOrEqualTo((long) Math.ceil(seconds / 0.9) + 1);
  }

  @Test
  void moveOnePersonToManyPlacesOneAfterTheOther() throws Exception {
    // Given
    Person rick = Firm.representative("rick", Firm.company(), "2026-01-01");
    List<UUID> teams = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      teams.add(Firm.team("Team", null));
    }
    var open = Collections.synchronizedList(new ArrayList<>(teams));

    // When
    List<Integer> answers =
        together(8, () -> Firm.move(rick, open.removeFirst(), "2026-05-01").extract().statusCode());

    // Then
    assertThat(answers).containsOnly(200);
    String ofRick = " from membership where member_id = '" + rick.id() + "'";
    assertThat(number("select count(*)" + ofRick)).isEqualTo(2);
    assertThat(number("select sum(revision)" + ofRick)).isEqualTo(2 + 8);
  }

  /** In a transaction of its own, as a replica does it. */
  private <T> T asReplica(Function<UnitOfWork, Uni<T>> work) throws ExecutionException {
    try {
      return VertxContextSupport.subscribeAndAwait(() -> commands.runAsSystem("test", work));
    } catch (Throwable failure) {
      throw new ExecutionException(failure);
    }
  }

  private static <T> List<T> together(int times, Callable<T> task) throws Exception {
    List<T> answers = new ArrayList<>();
    try (var executor = Executors.newFixedThreadPool(8)) {
      for (Future<T> answer : executor.invokeAll(Collections.nCopies(times, task))) {
        answers.add(answer.get());
      }
    }
    return answers;
  }

  private static long number(String query) throws SQLException {
    try (var database = Stack.database();
        var statement = database.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}

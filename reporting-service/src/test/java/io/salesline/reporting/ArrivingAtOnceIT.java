package io.salesline.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Stack;
import io.salesline.reporting.deal.Move;
import io.salesline.reporting.deal.Position;
import io.salesline.reporting.rollup.Purchases;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Two replicas count wins of one customer at once; neither sees what the other has not committed.
 */
@QuarkusTest
class ArrivingAtOnceIT {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final LocalDate EARLIER = LocalDate.of(1999, 5, 5);
  private static final LocalDate LATER = LocalDate.of(1999, 5, 10);
  private static final String WIN =
      """
      insert into deal (opportunity_id, revision, owner_id, customer_id, process_version, stage,
        status, collection, amount, closed_on, history, occurred_at, recorded_at)
      values ($1, 1, $2, $3, 1, 'delivery-collection', 'won', 'complete', 1, $4, true, now(), now())
      """;

  private static final String WAITING =
      "select count(*)::text from pg_locks where locktype = 'advisory' and not granted";
  private static final String ARRIVALS =
      "select arrived_on || ' ' || reactivated from arrival where customer_id = '%s'";

  private static final String PURCHASES =
      "select bought_on || ' after ' || coalesce(previous_on::text, 'none') from purchase"
          + " where customer_id = '%s' order by bought_on";

  @Inject Pool pool;
  @Inject Purchases purchases;

  private final UUID customer = UUID.randomUUID();
  private final UUID owner = UUID.randomUUID();

  @Test
  void theLaterOneWaitsAndSeesBoth() throws SQLException {
    // Given
    SqlConnection first = begin();
    SqlConnection second = begin();
    won(first, LATER).await().atMost(PATIENCE);

    // When
    var waiting = won(second, EARLIER).subscribeAsCompletionStage();
    Await.until(() -> assertThat(read(WAITING)).containsExactly("1"));
    assertThat(waiting).isNotDone();
    end(first);
    waiting.join();
    end(second);

    // Then
    assertThat(read(ARRIVALS)).containsExactly(EARLIER + " false");
    assertThat(read(PURCHASES))
        .containsExactly(EARLIER + " after none", LATER + " after " + EARLIER);
  }

  private Uni<Void> won(SqlConnection transaction, LocalDate on) {
    UUID deal = UUID.randomUUID();
    var after =
        new Position(
            owner,
            customer,
            1,
            "delivery-collection",
            "won",
            false,
            on,
            BigDecimal.ONE,
            null,
            null,
            null);
    return transaction
        .preparedQuery(WIN)
        .execute(Tuple.of(deal, owner, customer, on))
        .chain(() -> purchases.follow(transaction, List.of(new Move(deal, null, after))));
  }

  private SqlConnection begin() {
    SqlConnection connection = pool.getConnection().await().atMost(PATIENCE);
    connection.query("begin").execute().await().atMost(PATIENCE);
    return connection;
  }

  private static void end(SqlConnection connection) {
    connection.query("commit").execute().await().atMost(PATIENCE);
    connection.close().await().atMost(PATIENCE);
  }

  private List<String> read(String sql) throws SQLException {
    var found = new ArrayList<String>();
    try (var connection = Stack.database();
        var rows = connection.createStatement().executeQuery(sql.formatted(customer))) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  /** Facts without rollups would set other tests at odds. */
  @AfterEach
  void forget() throws SQLException {
    try (var connection = Stack.database();
        var statement = connection.createStatement()) {
      statement.executeUpdate("delete from deal where owner_id = '" + owner + "'");
      statement.executeUpdate("delete from arrival where owner_id = '" + owner + "'");
      statement.executeUpdate("delete from purchase where customer_id = '" + customer + "'");
    }
  }
}

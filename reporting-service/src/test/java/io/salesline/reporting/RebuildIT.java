package io.salesline.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.salesline.platform.testing.Stack;
import io.salesline.reporting.rebuild.ModelTables;
import io.salesline.reporting.rebuild.Progress;
import io.salesline.reporting.rebuild.Rebuild;
import io.salesline.reporting.rebuild.Settings;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RebuildIT {

  private static final int DEALS = 150;
  private static final long MOST_SEEDS = 140;

  private final PublishedDeals deals = new PublishedDeals();

  @Test
  void makesTheModelThatTheServiceMade() throws SQLException {
    // Given
    publish(1);
    PublishedDeals.awaitRead();
    Map<String, List<String>> before = model();
    assertThat(before.get("stage_stay")).isNotEmpty();
    assertThat(before.get("cash_line")).isNotEmpty();
    change("update standing set amount = amount + 0.01");
    change("delete from closed_by_day where outcome = 'won'");
    change("update stage_stay set left_to = 'lost' where left_to is not null");
    assertThat(differences(before)).isNotEmpty();

    // When
    rebuild();

    // Then
    assertThat(differences(before)).isEmpty();
  }

  @Test
  void missesNothingThatComesMeanwhile() throws SQLException {
    // Given
    publish(2);
    var enough = new AtomicBoolean();
    var load = CompletableFuture.runAsync(() -> publishUntil(enough));

    // When
    try {
      rebuild();
      rebuild();
    } finally {
      enough.set(true);
      load.join();
    }

    // Then
    PublishedDeals.awaitRead();
    Map<String, List<String>> followed = model();
    rebuild();
    assertThat(differences(followed)).isEmpty();
  }

  @Test
  void changesNothingWhereItIsGivenUp() throws SQLException {
    // Given
    publish(3);
    PublishedDeals.awaitRead();
    Map<String, List<String>> before = model();

    // When
    assertThatThrownBy(() -> new Rebuild(settings(), new GivenUp()).run()).hasMessage("given up");

    // Then
    assertThat(differences(before)).isEmpty();
    rebuild();
    assertThat(differences(before)).isEmpty();
  }

  @Test
  void keepsTheNamesOfKeysAndIndexes() throws SQLException {
    List<String> before = rows(INDEXES);
    rebuild();
    assertThat(rows(INDEXES)).isEqualTo(before);
    assertThat(rows("select nspname from pg_namespace where nspname like 'model%'")).isEmpty();
  }

  private static final String INDEXES =
      "select indexdef from pg_indexes where schemaname = 'public' order by 1";

  private void publish(long seed) {
    deals.add(seed, DEALS);
  }

  private void publishUntil(AtomicBoolean enough) {
    for (long seed = 100; !enough.get() && seed < MOST_SEEDS; seed++) {
      publish(seed);
    }
  }

  private static void rebuild() {
    new Rebuild(settings(), new Unheard()).run();
  }

  private static class Unheard implements Progress {
    @Override
    public void read(long events) {}

    @Override
    public void reached(Step step) {}
  }

  private static final class GivenUp extends Unheard {
    @Override
    public void reached(Step step) {
      if (step == Step.SWAPPING) {
        throw new IllegalStateException("given up");
      }
    }
  }

  private static Settings settings() {
    String url = Stack.jdbcUrl().replaceFirst("^jdbc:", "");
    return new Settings(
        url, "reporting_owner", "reporting_owner", "reporting_app", Stack.bootstrapServers());
  }

  /** Each table's rows; a cell of nothing counts as none. */
  private static Map<String, List<String>> model() throws SQLException {
    var model = new TreeMap<String, List<String>>();
    for (String table : ModelTables.ALL) {
      model.put(
          table,
          rows(
              "select row from (select to_jsonb(t) - 'of_the_next_version' as row from "
                  + table
                  + " t) r where coalesce(row ->> 'deals', row ->> 'customers') is distinct from"
                  + " '0' order by row::text"));
    }
    return model;
  }

  /** Rows that are there now and were not before, or the other way round. */
  private static List<String> differences(Map<String, List<String>> before) throws SQLException {
    var differences = new ArrayList<String>();
    for (var table : model().entrySet()) {
      var was = new TreeSet<>(before.get(table.getKey()));
      var is = new TreeSet<>(table.getValue());
      is.stream()
          .filter(row -> !was.contains(row))
          .forEach(row -> differences.add(table.getKey() + " has " + row));
      was.stream()
          .filter(row -> !is.contains(row))
          .forEach(row -> differences.add(table.getKey() + " had " + row));
    }
    return differences;
  }

  private static List<String> rows(String sql) throws SQLException {
    var found = new ArrayList<String>();
    try (var connection = Stack.database();
        var rows = connection.createStatement().executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  private static void change(String sql) throws SQLException {
    try (var connection = Stack.database();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}

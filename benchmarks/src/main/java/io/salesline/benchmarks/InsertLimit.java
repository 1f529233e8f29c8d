package io.salesline.benchmarks;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;

/**
 * What this machine's PostgreSQL could take at most: one connection that writes rows, a thousand a
 * statement, into a bare table with a key and a trigram index. 21,000 rows/s on the machine that
 * the figures of quality.md are for, so a figure of 4,000 leads/s is 0.19 of it anywhere.
 */
final class InsertLimit {

  static final double ROWS_PER_SECOND_OF_THE_FIGURES = 21_000;

  private static final int ROWS = 60_000;
  private static final int A_STATEMENT = 1_000;

  private InsertLimit() {}

  /** Rows a second. */
  static double measure(LocalRun system) throws IOException, SQLException {
    try (Connection database = system.database("leads");
        var statement = database.createStatement()) {
      statement.execute("create table insert_limit (id uuid primary key, company text not null)");
      statement.execute(
          "create index insert_limit_trigrams on insert_limit using gin (company gin_trgm_ops)");
      try {
        return ROWS / seconds(database);
      } finally {
        statement.execute("drop table insert_limit");
      }
    }
  }

  private static double seconds(Connection database) throws SQLException {
    long began = System.nanoTime();
    try (var insert =
        database.prepareStatement(
            "insert into insert_limit select * from unnest(?::uuid[], ?::text[])")) {
      for (int first = 0; first < ROWS; first += A_STATEMENT) {
        insert(database, insert, first);
      }
    }
    return (System.nanoTime() - began) / 1e9;
  }

  private static void insert(Connection database, PreparedStatement insert, int first)
      throws SQLException {
    var ids = new UUID[A_STATEMENT];
    var companies = new String[A_STATEMENT];
    Arrays.setAll(ids, n -> UUID.randomUUID());
    Arrays.setAll(companies, n -> "云帆科技limit" + (first + n) + "有限公司");
    insert.setArray(1, database.createArrayOf("uuid", ids));
    insert.setArray(2, database.createArrayOf("text", companies));
    insert.executeUpdate();
  }
}

package io.salesline.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresIT {

  @TempDir Path directory;

  @Test
  void keepsWhatWasCommittedWhenItStartsAgain() throws Exception {
    // Given
    LocalPostgres first = LocalPostgres.start(directory.resolve("postgres"), 0);
    first.createDatabase("goals");
    execute(first, "create table kept (name text)");
    execute(first, "insert into kept values ('年度目标')");
    first.stop();

    // When
    LocalPostgres second = LocalPostgres.start(directory.resolve("postgres"), first.port());

    // Then
    try {
      second.createDatabase("goals");
      assertThat(second.port()).isEqualTo(first.port());
      assertThat(ask(second, "goals_owner", "select name from kept")).isEqualTo("年度目标");
    } finally {
      second.stop();
    }
  }

  @Test
  void isDurableAndReadsChinese() throws Exception {
    // Given
    LocalPostgres postgres = LocalPostgres.start(directory.resolve("postgres"), 0);
    try {
      // When
      postgres.createDatabase("leads");

      // Then
      assertThat(ask(postgres, "show fsync")).isEqualTo("on");
      assertThat(ask(postgres, "show synchronous_commit")).isEqualTo("on");
      assertThat(ask(postgres, "show server_encoding")).isEqualTo("UTF8");
      assertThat(ask(postgres, "select array_length(show_trgm('上海贸易公司'), 1) > 3")).isEqualTo("t");
      assertThat(ask(postgres, "select similarity('上海贸易公司', '上海贸易') > 0.4")).isEqualTo("t");
      assertThat(
              ask(postgres, "select string_agg(extname, ',' order by extname) from pg_extension"))
          .isEqualTo("btree_gin,pg_stat_statements,pg_trgm,plpgsql");
    } finally {
      postgres.stop();
    }
  }

  @Test
  void keepsServicesOutOfEachOthersDatabases() throws Exception {
    // Given
    LocalPostgres postgres = LocalPostgres.start(directory.resolve("postgres"), 0);
    try {
      postgres.createDatabase("goals");
      postgres.createDatabase("leads");

      // When, Then
      assertThat(ask(postgres, "goals_app", "select current_user")).isEqualTo("goals_app");
      assertThatThrownBy(() -> connect(postgres, "goals", "leads_app", "leads_app").close())
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("permission denied for database");
      assertThatThrownBy(() -> connect(postgres, "goals", "goals_owner", "guess").close())
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
      assertThatThrownBy(() -> ask(postgres, "goals_app", "create table sneaked_in ()"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("permission denied for schema");
    } finally {
      postgres.stop();
    }
  }

  private static String ask(LocalPostgres postgres, String query) throws SQLException {
    String database = postgres.jdbcUrl("leads");
    try (Connection connection = DriverManager.getConnection(database, "postgres", "")) {
      return ask(connection, query);
    }
  }

  private static String ask(LocalPostgres postgres, String role, String query) throws SQLException {
    try (Connection connection = connect(postgres, "goals", role, role)) {
      return ask(connection, query);
    }
  }

  private static String ask(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (!statement.execute(query)) {
        return null;
      }
      ResultSet rows = statement.getResultSet();
      rows.next();
      return rows.getString(1);
    }
  }

  private static void execute(LocalPostgres postgres, String sql) throws SQLException {
    ask(postgres, "goals_owner", sql);
  }

  private static Connection connect(
      LocalPostgres postgres, String database, String role, String password) throws SQLException {
    return DriverManager.getConnection(postgres.jdbcUrl(database), role, password);
  }
}

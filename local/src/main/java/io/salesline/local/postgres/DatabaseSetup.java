package io.salesline.local.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** What the superuser prepares for a service: two roles, a database, extensions. */
final class DatabaseSetup {

  private static final List<String> EXTENSIONS =
      List.of("pg_trgm", "btree_gin", "pg_stat_statements");

  private DatabaseSetup() {}

  static void roles(Connection connection, String database) throws SQLException {
    for (String role : List.of(owner(database), app(database))) {
      if (!exists(connection, "select 1 from pg_roles where rolname = ?", role)) {
        execute(connection, "create role %s login password '%s'".formatted(quoted(role), role));
      }
    }
  }

  static void database(Connection connection, String name) throws SQLException {
    if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
      execute(
          connection,
          "create database %s owner %s template template0 encoding 'UTF8' locale 'C.UTF-8'"
                  .formatted(quoted(name), quoted(owner(name)))
              + " locale_provider builtin builtin_locale 'C.UTF-8'");
    }
    execute(connection, "revoke connect, temporary on database " + quoted(name) + " from public");
    execute(
        connection,
        "grant connect, temporary on database %s to %s, %s"
            .formatted(quoted(name), quoted(owner(name)), quoted(app(name))));
  }

  static void extensions(Connection connection) throws SQLException {
    for (String extension : EXTENSIONS) {
      execute(connection, "create extension if not exists " + extension);
    }
  }

  private static String owner(String database) {
    return database + "_owner";
  }

  private static String app(String database) {
    return database + "_app";
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String quoted(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }
}

package io.salesline.platform.migration;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;

/**
 * Brings a service's database to the schema of this release. A command of its own, run by the
 * owning role before a roll-out; the services' role has DML only.
 *
 * <p>Environment: {@code SALESLINE_DB_JDBC_URL}, {@code SALESLINE_DB_OWNER}, {@code
 * SALESLINE_DB_OWNER_PASSWORD}, {@code SALESLINE_DB_APP_ROLE}. Exit code 0 when the schema is
 * there.
 */
public final class Migrate {

  private static final int MONTHS_OF_AUDIT_AHEAD = 24;

  private final String url;
  private final String owner;
  private final String password;
  private final String appRole;

  public Migrate(String url, String owner, String password, String appRole) {
    this.url = url;
    this.owner = owner;
    this.password = password;
    this.appRole = appRole;
  }

  public static void main(String[] arguments) throws SQLException {
    new Migrate(
            required("SALESLINE_DB_JDBC_URL"),
            required("SALESLINE_DB_OWNER"),
            required("SALESLINE_DB_OWNER_PASSWORD"),
            required("SALESLINE_DB_APP_ROLE"))
        .run();
  }

  public void run() throws SQLException {
    migrate("classpath:db/platform", "platform_schema_history");
    migrate("classpath:db/service", "schema_history");
    try (Connection connection = DriverManager.getConnection(url, owner, password);
        var statement = connection.createStatement()) {
      for (String sql : afterwards(connection.getCatalog())) {
        statement.execute(sql);
      }
    }
  }

  private void migrate(String location, String history) {
    Flyway.configure()
        .dataSource(url, owner, password)
        .locations(location)
        .table(history)
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .placeholders(Map.of("app_role", appRole))
        .load()
        .migrate();
  }

  private List<String> afterwards(String database) {
    return List.of(
        // Several first pods may migrate at once; what follows is not Flyway's and has no lock of
        // its.
        "select pg_advisory_lock(hashtext('salesline.migrate'))",
        "grant usage on schema public to " + quoted(appRole),
        "grant select, insert, update, delete on all tables in schema public to " + quoted(appRole),
        "revoke update, delete on audit_log from " + quoted(appRole),
        "grant usage, select on all sequences in schema public to " + quoted(appRole),
        "call provide_audit_months(" + MONTHS_OF_AUDIT_AHEAD + ")",
        // A rival waits two seconds for a lock and no statement runs for ever.
        "alter database " + quoted(database) + " set lock_timeout = '2s'",
        "alter database " + quoted(database) + " set statement_timeout = '20s'",
        "alter database " + quoted(database) + " set idle_in_transaction_session_timeout = '30s'");
  }

  private static String quoted(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }

  private static String required(String name) {
    return Optional.ofNullable(System.getenv(name))
        .orElseThrow(() -> new IllegalArgumentException("set " + name + " in the environment"));
  }
}

package io.salesline.reporting.rebuild;

import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgConnection;
import io.vertx.pgclient.PgConnectOptions;
import java.util.Map;
import java.util.Optional;

/**
 * Where the model and its topics are.
 *
 * @param databaseUrl of the reporting database, such as {@code postgresql://host:5432/reporting}
 * @param owner the role that owns its tables
 * @param appRole that the services have
 * @param bootstrapServers Kafka's
 */
public record Settings(
    String databaseUrl, String owner, String password, String appRole, String bootstrapServers) {

  /**
   * @throws IllegalArgumentException that names what is missing
   */
  static Settings ofEnvironment(Map<String, String> environment) {
    return new Settings(
        required(environment, "SALESLINE_DB_JDBC_URL").replaceFirst("^jdbc:", ""),
        required(environment, "SALESLINE_DB_OWNER"),
        required(environment, "SALESLINE_DB_OWNER_PASSWORD"),
        required(environment, "SALESLINE_DB_APP_ROLE"),
        required(environment, "KAFKA_BOOTSTRAP_SERVERS"));
  }

  private static String required(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name))
        .orElseThrow(() -> new IllegalArgumentException("set " + name + " in the environment"));
  }

  /** To the model to be: what has no schema is looked for there first. It takes its time. */
  PgConnection connect(Vertx vertx) {
    PgConnectOptions options =
        PgConnectOptions.fromUri(databaseUrl)
            .setUser(owner)
            .setPassword(password)
            .setCachePreparedStatements(false)
            .addProperty("search_path", NextModel.SCHEMA + ", public")
            .addProperty("client_min_messages", "warning")
            .addProperty("statement_timeout", "0")
            .addProperty("lock_timeout", "0")
            .addProperty("idle_in_transaction_session_timeout", "0");
    return PgConnection.connect(vertx, options).await().indefinitely();
  }
}

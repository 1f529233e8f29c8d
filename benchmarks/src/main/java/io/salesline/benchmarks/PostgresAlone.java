package io.salesline.benchmarks;

import io.salesline.local.postgres.LocalPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The system's PostgreSQL without the system. */
final class PostgresAlone implements AutoCloseable {

  private final LocalPostgres server;

  private PostgresAlone(LocalPostgres server) {
    this.server = server;
  }

  static PostgresAlone on(Path dataDirectory) throws IOException {
    return new PostgresAlone(LocalPostgres.start(dataDirectory, 0));
  }

  int port() {
    return server.port();
  }

  Connection database(String name) throws SQLException {
    return DriverManager.getConnection(server.jdbcUrl(name), LocalPostgres.SUPERUSER, "");
  }

  @Override
  public void close() throws IOException {
    server.stop();
  }
}

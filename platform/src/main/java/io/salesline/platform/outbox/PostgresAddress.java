package io.salesline.platform.outbox;

import io.vertx.pgclient.PgConnectOptions;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where this service's PostgreSQL is, for a connection that listens and belongs to no pool. */
@ApplicationScoped
public class PostgresAddress {

  private final String url;
  private final String user;
  private final String password;

  PostgresAddress(
      @ConfigProperty(name = "quarkus.datasource.reactive.url") String url,
      @ConfigProperty(name = "quarkus.datasource.username") String user,
      @ConfigProperty(name = "quarkus.datasource.password") String password) {
    this.url = url;
    this.user = user;
    this.password = password;
  }

  public PgConnectOptions options() {
    return PgConnectOptions.fromUri(url.replaceFirst("^vertx-reactive:", ""))
        .setUser(user)
        .setPassword(password);
  }
}

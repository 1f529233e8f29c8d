package io.salesline.platform.limits;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/**
 * A body must have arrived some seconds after its head. The idle time-out alone lets a client that
 * sends one byte a second hold a connection for ever.
 */
@ApplicationScoped
class BodyDeadline {

  private static final int FIRST_OF_ALL = 10_000;

  /** How long a body may take. */
  @ConfigMapping(prefix = "salesline.limits")
  interface Limits {
    @WithDefault("10s")
    Duration body();
  }

  private final Vertx vertx;
  private final long millis;

  BodyDeadline(Vertx vertx, Limits limits) {
    this.vertx = vertx;
    this.millis = limits.body().toMillis();
  }

  void register(@Observes Filters filters) {
    filters.register(this::watch, FIRST_OF_ALL);
  }

  private void watch(RoutingContext context) {
    var request = context.request();
    if (mayHaveBody(request)) {
      long timer = vertx.setTimer(millis, late -> endIfUnfinished(request));
      context.addEndHandler(ended -> vertx.cancelTimer(timer));
    }
    context.next();
  }

  private static boolean mayHaveBody(HttpServerRequest request) {
    return request.headers().contains("Content-Length")
        || request.headers().contains("Transfer-Encoding");
  }

  private static void endIfUnfinished(HttpServerRequest request) {
    if (!request.isEnded()) {
      request.connection().close();
    }
  }
}

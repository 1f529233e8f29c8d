package io.salesline.platform.limits;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.salesline.platform.problem.EarlyAnswer;
import io.salesline.platform.problem.Refusal;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * A body must have arrived some seconds after its head. The idle time-out alone lets a client that
 * sends one byte a second hold a connection for ever.
 */
@ApplicationScoped
class BodyDeadline {

  private static final int FIRST_OF_ALL = 10_000;

  private final Vertx vertx;
  private final long millis;
  private final EarlyAnswer answer;

  BodyDeadline(Vertx vertx, BodyLimits limits, EarlyAnswer answer) {
    this.vertx = vertx;
    this.millis = limits.bodyTime().toMillis();
    this.answer = answer;
  }

  void register(@Observes Filters filters) {
    filters.register(this::watch, FIRST_OF_ALL);
  }

  private void watch(RoutingContext context) {
    var request = context.request();
    if (mayHaveBody(request)) {
      long timer = vertx.setTimer(millis, late -> endIfUnfinished(context));
      context.addEndHandler(ended -> vertx.cancelTimer(timer));
    }
    context.next();
  }

  private static boolean mayHaveBody(HttpServerRequest request) {
    return request.headers().contains("Content-Length")
        || request.headers().contains("Transfer-Encoding");
  }

  private void endIfUnfinished(RoutingContext context) {
    if (context.request().isEnded()) {
      return;
    }
    if (context.response().headWritten()) {
      context.request().connection().close();
    } else {
      answer.refuse(context, Refusal.of(408, "body-late", "most_seconds", millis / 1000));
    }
  }
}

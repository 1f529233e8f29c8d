package io.salesline.platform.limits;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The connection pool with a bounded queue: under overload a request is told so at once, rather
 * than kept until nobody waits for its answer any more.
 */
@Singleton
class BoundedPool implements PgPoolCreator {

  private static final int MOST_WAITING = 500;
  private static final int LONGEST_WAIT_SECONDS = 5;

  @Override
  public Pool create(Input input) {
    var options =
        input
            .poolOptions()
            .setMaxWaitQueueSize(MOST_WAITING)
            .setConnectionTimeout(LONGEST_WAIT_SECONDS)
            .setConnectionTimeoutUnit(TimeUnit.SECONDS);
    return PgBuilder.pool()
        .with(options)
        .connectingTo(List.<SqlConnectOptions>copyOf(input.pgConnectOptionsList()))
        .using(input.vertx())
        .build();
  }
}

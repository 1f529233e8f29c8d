package io.salesline.platform.outbox;

import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.pubsub.PgSubscriber;
import io.vertx.mutiny.sqlclient.Pool;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Wakes the relays of other replicas: one NOTIFY for all commits of twenty milliseconds. */
final class WakeUpCalls {

  private static final Logger LOG = Logger.getLogger(WakeUpCalls.class);
  private static final String CHANNEL = "salesline_outbox";
  private static final long COALESCE_MILLIS = 20;
  private static final long RECONNECT_MILLIS = 1000;

  private final Vertx vertx;
  private final Pool pool;
  private final PgSubscriber subscriber;
  private final AtomicBoolean calling = new AtomicBoolean();

  WakeUpCalls(Vertx vertx, Pool pool, PostgresAddress address) {
    this.vertx = vertx;
    this.pool = pool;
    this.subscriber = PgSubscriber.subscriber(vertx, address.options());
  }

  void listen(Runnable wake) {
    subscriber.reconnectPolicy(retries -> RECONNECT_MILLIS);
    subscriber.channel(CHANNEL).handler(payload -> wake.run());
    subscriber
        .connect()
        .subscribe()
        .with(
            connected -> LOG.debug("listening for wake-up calls"),
            away -> LOG.warnf("no wake-up calls yet, the poll serves: %s", away));
  }

  void callOthers() {
    if (calling.compareAndSet(false, true)) {
      vertx.setTimer(COALESCE_MILLIS, timer -> call());
    }
  }

  private void call() {
    calling.set(false);
    pool.query("notify " + CHANNEL)
        .execute()
        .subscribe()
        .with(done -> {}, away -> LOG.debugf("no wake-up call: %s", away));
  }

  void close() {
    subscriber.close().subscribe().with(done -> {}, failure -> LOG.debug(failure));
  }
}

package io.salesline.platform.live;

import io.salesline.platform.outbox.PostgresAddress;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.pubsub.PgSubscriber;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Rings the bell of this replica when its model changes: by the notifications of all replicas, by
 * this one's own batches at once, and by a poll beside them, since a notification can be lost.
 */
public final class ModelWatch {

  private static final Logger LOG = Logger.getLogger(ModelWatch.class);
  private static final Duration POLL = Duration.ofMillis(250);
  private static final long RECONNECT_MILLIS = 1_000;

  /**
   * Nothing is lost with it that the poll would not find, so its commit need not wait for the disk.
   */
  private static final String TELL =
      "select set_config('synchronous_commit', 'off', true), pg_notify($1, $2)";

  /**
   * The change number as it stands.
   *
   * @param raised true when this look raised it
   */
  public record Look(long change, boolean raised) {}

  private final String channel;
  private final Supplier<Uni<Look>> model;
  private final Bell bell;
  private final Pool pool;
  private final PgSubscriber subscriber;
  private Cancellable poll;

  /**
   * @param channel by which the replicas tell each other
   * @param model looks at the change number
   */
  public ModelWatch(
      String channel,
      Supplier<Uni<Look>> model,
      Bell bell,
      Pool pool,
      Vertx vertx,
      PostgresAddress address) {
    this.channel = channel;
    this.model = model;
    this.bell = bell;
    this.pool = pool;
    this.subscriber = PgSubscriber.subscriber(vertx, address.options());
  }

  /**
   * After a batch's commit: rings here at once and tells the other replicas, waiting for neither.
   */
  public void changed(long change) {
    bell.ring(change);
    tell(change).subscribe().with(told -> {}, away -> LOG.debugf("the others will poll: %s", away));
  }

  public void start() {
    subscriber.reconnectPolicy(retries -> RECONNECT_MILLIS);
    subscriber.channel(channel).handler(payload -> bell.ring(Long.parseLong(payload)));
    subscriber
        .connect()
        .subscribe()
        .with(
            connected -> LOG.debug("listening for changes of the model"),
            away -> LOG.warnf("not listening for changes yet, the poll serves: %s", away));
    poll =
        Multi.createFrom()
            .ticks()
            .every(POLL)
            .onOverflow()
            .drop()
            .onItem()
            .transformToUniAndConcatenate(tick -> look())
            .subscribe()
            .with(nothing -> {});
  }

  public void stop() {
    poll.cancel();
    subscriber.close().subscribe().with(closed -> {}, failure -> LOG.debug(failure));
  }

  /**
   * Tells the other replicas; never inside the batch's transaction, where it would lock all
   * commits.
   */
  private Uni<Void> tell(long change) {
    return pool.preparedQuery(TELL)
        .execute(Tuple.of(channel, Long.toString(change)))
        .replaceWithVoid();
  }

  private Uni<Void> look() {
    return model
        .get()
        .chain(this::heard)
        .onFailure()
        .invoke(failure -> LOG.debugf("cannot read the change number: %s", failure))
        .onFailure()
        .recoverWithNull();
  }

  private Uni<Void> heard(Look look) {
    bell.ring(look.change());
    return look.raised() ? tell(look.change()) : Uni.createFrom().voidItem();
  }
}

package io.salesline.reporting.change;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.salesline.platform.outbox.PostgresAddress;
import io.salesline.platform.time.Time;
import io.salesline.reporting.live.Bell;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.pubsub.PgSubscriber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Rings the bell of this replica when the model changes: by the notifications of all replicas, by
 * this one's own batches at once, and by a poll beside them, since a notification can be lost.
 */
@ApplicationScoped
public class ChangeWatch {

  private static final Logger LOG = Logger.getLogger(ChangeWatch.class);
  private static final Duration POLL = Duration.ofMillis(250);
  private static final long RECONNECT_MILLIS = 1_000;

  private final ChangeNumber number;
  private final Bell bell;
  private final Time time;
  private final PgSubscriber subscriber;
  private Cancellable poll;

  ChangeWatch(ChangeNumber number, Bell bell, Time time, Vertx vertx, PostgresAddress address) {
    this.number = number;
    this.bell = bell;
    this.time = time;
    this.subscriber = PgSubscriber.subscriber(vertx, address.options());
  }

  /**
   * After a batch's commit: rings here at once and tells the other replicas, waiting for neither.
   */
  public void changed(long change) {
    bell.ring(change);
    number
        .tell(change)
        .subscribe()
        .with(told -> {}, away -> LOG.debugf("the others will poll: %s", away));
  }

  void start(@Observes StartupEvent started) {
    subscriber.reconnectPolicy(retries -> RECONNECT_MILLIS);
    subscriber.channel(ChangeNumber.CHANNEL).handler(payload -> bell.ring(Long.parseLong(payload)));
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

  void stop(@Observes ShutdownEvent stopping) {
    poll.cancel();
    subscriber.close().subscribe().with(closed -> {}, failure -> LOG.debug(failure));
  }

  private Uni<Void> look() {
    return number
        .look(time.today())
        .chain(this::heard)
        .onFailure()
        .invoke(failure -> LOG.debugf("cannot read the change number: %s", failure))
        .onFailure()
        .recoverWithNull();
  }

  private Uni<Void> heard(ChangeNumber.Look look) {
    bell.ring(look.change());
    return look.raised() ? number.tell(look.change()) : Uni.createFrom().voidItem();
  }
}

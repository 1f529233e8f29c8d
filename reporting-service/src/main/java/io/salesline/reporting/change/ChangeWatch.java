package io.salesline.reporting.change;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.salesline.platform.live.Bell;
import io.salesline.platform.live.ModelWatch;
import io.salesline.platform.outbox.PostgresAddress;
import io.salesline.platform.time.Time;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Rings the bell of this replica when the read model changes. */
@ApplicationScoped
public class ChangeWatch {

  private static final String CHANNEL = "salesline_model_change";

  private final ModelWatch watch;

  ChangeWatch(
      ChangeNumber number, Bell bell, Time time, Pool pool, Vertx vertx, PostgresAddress address) {
    this.watch =
        new ModelWatch(CHANNEL, () -> number.look(time.today()), bell, pool, vertx, address);
  }

  /**
   * After a batch's commit: rings here at once and tells the other replicas, waiting for neither.
   */
  public void changed(long change) {
    watch.changed(change);
  }

  void start(@Observes StartupEvent started) {
    watch.start();
  }

  void stop(@Observes ShutdownEvent stopping) {
    watch.stop();
  }
}

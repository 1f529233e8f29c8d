package io.salesline.goals.result.app;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.salesline.platform.live.Bell;
import io.salesline.platform.live.ModelWatch;
import io.salesline.platform.outbox.PostgresAddress;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Rings the bell of this replica when results change. */
@ApplicationScoped
public class ResultChanges {

  private static final String CHANNEL = "salesline_result_change";

  private final Results results;
  private final ModelWatch watch;

  ResultChanges(Results results, Bell bell, Pool pool, Vertx vertx, PostgresAddress address) {
    this.results = results;
    this.watch = new ModelWatch(CHANNEL, this::look, bell, pool, vertx, address);
  }

  /** After a batch's commit. */
  public Uni<Void> counted() {
    return results.change().invoke(watch::changed).replaceWithVoid();
  }

  void start(@Observes StartupEvent started) {
    watch.start();
  }

  void stop(@Observes ShutdownEvent stopping) {
    watch.stop();
  }

  private Uni<ModelWatch.Look> look() {
    return results.change().map(change -> new ModelWatch.Look(change, false));
  }
}

package io.salesline.platform.access;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;

/** How long ago the organisation's owner was last heard, in seconds, as a gauge. */
@ApplicationScoped
class ReplicaAge {

  private static final String AGE =
      """
      select coalesce(extract(epoch from clock_timestamp() - heartbeat_at), 'Infinity')::float8 as age
      from access_replica
      """;

  private final Pool pool;
  private volatile double seconds = Double.NaN;

  ReplicaAge(Pool pool, MeterRegistry metrics) {
    this.pool = pool;
    Gauge.builder("salesline.access.replica.age.seconds", this, age -> age.seconds)
        .register(metrics);
  }

  @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> measure() {
    return pool.query(AGE)
        .execute()
        .invoke(rows -> seconds = rows.iterator().next().getDouble("age"))
        .replaceWithVoid()
        .onFailure()
        .recoverWithItem(() -> null);
  }
}

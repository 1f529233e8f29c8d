package io.salesline.platform.access;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.salesline.platform.command.Chore;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** How long ago the organisation's owner was last heard, in seconds, as a gauge. */
@ApplicationScoped
class ReplicaAge {

  private static final Logger LOG = Logger.getLogger(ReplicaAge.class);
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
    return Chore.turn(
        LOG,
        "the age of the replica is not measured",
        pool.query(AGE).execute().invoke(this::take));
  }

  private void take(RowSet<Row> measured) {
    seconds = measured.iterator().next().getDouble("age");
  }
}

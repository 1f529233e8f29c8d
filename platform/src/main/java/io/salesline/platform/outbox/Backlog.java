package io.salesline.platform.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.salesline.platform.command.Chore;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLongArray;
import org.jboss.logging.Logger;

/**
 * What has not reached Kafka yet: rows a shard, the age of the oldest, keys that are parked. Rows
 * of parked keys count only as parked, or one key would hide whether the others flow.
 */
@ApplicationScoped
class Backlog {

  private static final Logger LOG = Logger.getLogger(Backlog.class);
  private static final String COUNT =
      """
      select l.shard, count(o.id) as rows,
             coalesce(extract(epoch from clock_timestamp() - min(o.recorded_at)), 0)::float8 as age,
             (select count(*) from outbox_parked_key p where p.shard = l.shard) as parked
      from outbox_lease l
      left join outbox o on o.shard = l.shard
        and not exists (select from outbox_parked_key p where p.shard = o.shard and p.aggregateid = o.aggregateid)
      group by l.shard
      """;

  private final Pool pool;
  private final AtomicLongArray rows = new AtomicLongArray(OutboxRows.SHARDS);
  private volatile double oldestAge;
  private volatile long parked;

  Backlog(Pool pool, MeterRegistry metrics) {
    this.pool = pool;
    for (int shard = 0; shard < OutboxRows.SHARDS; shard++) {
      int index = shard;
      Gauge.builder("salesline.outbox.backlog.rows", rows, counts -> counts.get(index))
          .tag("shard", Integer.toString(shard))
          .register(metrics);
    }
    Gauge.builder("salesline.outbox.oldest.age.seconds", this, backlog -> backlog.oldestAge)
        .register(metrics);
    Gauge.builder("salesline.outbox.parked.keys", this, backlog -> backlog.parked)
        .register(metrics);
  }

  @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> count() {
    return Chore.turn(
        LOG, "the backlog is not counted", pool.query(COUNT).execute().invoke(this::take));
  }

  private void take(RowSet<Row> counted) {
    double oldest = 0;
    long keys = 0;
    for (Row row : counted) {
      rows.set(row.getShort("shard"), row.getLong("rows"));
      oldest = Math.max(oldest, row.getDouble("age"));
      keys += row.getLong("parked");
    }
    oldestAge = oldest;
    parked = keys;
  }
}

package io.salesline.platform.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.salesline.platform.command.Chore;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** How many keys wait for somebody to re-drive them, a consumer, as a gauge. */
@ApplicationScoped
class ParkedKeys {

  private static final Logger LOG = Logger.getLogger(ParkedKeys.class);
  private static final String COUNT =
      "select consumer, count(*) as keys from inbox_parked_key group by consumer";

  private final Pool pool;
  private final Inbox inbox;
  private final MultiGauge gauge;

  ParkedKeys(Pool pool, Inbox inbox, MeterRegistry metrics) {
    this.pool = pool;
    this.inbox = inbox;
    this.gauge = MultiGauge.builder("salesline.inbox.parked.keys").register(metrics);
  }

  /** The gauge keeps its last values while the database is away. */
  @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> count() {
    return Chore.turn(
        LOG, "parked keys are not counted", pool.query(COUNT).execute().invoke(this::take));
  }

  private void take(RowSet<Row> counted) {
    Map<String, Long> keys = new HashMap<>();
    inbox.consumers().forEach(consumer -> keys.put(consumer, 0L));
    for (Row row : counted) {
      keys.put(row.getString("consumer"), row.getLong("keys"));
    }
    List<MultiGauge.Row<?>> rows = new ArrayList<>();
    keys.forEach((consumer, count) -> rows.add(row(consumer, count)));
    gauge.register(rows, true);
  }

  private static MultiGauge.Row<?> row(String consumer, long keys) {
    return MultiGauge.Row.of(Tags.of("consumer", consumer), keys);
  }
}

package io.salesline.reporting.webhook;

import io.salesline.platform.metrics.Counted;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;

/** For how many seconds the oldest message of an active webhook has waited. */
@ApplicationScoped
class OldestWaiting implements Counted {

  private static final String OLDEST =
      """
      select coalesce(extract(epoch from $1 - min(d.written_at)), 0)::bigint as seconds
      from webhook_delivery d join webhook w on w.id = d.webhook_id
      where w.active and d.state = 'waiting'
      """;

  private final Pool pool;

  OldestWaiting(Pool pool) {
    this.pool = pool;
  }

  @Override
  public String gauge() {
    return "salesline.webhooks.oldest.seconds";
  }

  @Override
  public Uni<Long> count(Instant now) {
    return pool.preparedQuery(OLDEST)
        .execute(Tuple.of(now.atOffset(ZoneOffset.UTC)))
        .map(rows -> rows.iterator().next().getLong("seconds"));
  }
}

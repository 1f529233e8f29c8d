package io.salesline.reporting.webhook;

import io.salesline.platform.metrics.Counted;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** How many messages wait. */
@ApplicationScoped
class Backlog implements Counted {

  private static final String COUNT =
      "select count(*) as waiting from webhook_delivery d where d.state = 'waiting'";

  private final Pool pool;

  Backlog(Pool pool) {
    this.pool = pool;
  }

  @Override
  public String gauge() {
    return "salesline.webhooks.waiting";
  }

  @Override
  public Uni<Long> count(Instant now) {
    return pool.query(COUNT).execute().map(rows -> rows.iterator().next().getLong("waiting"));
  }
}

package io.salesline.platform.command;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Forgets idempotency keys after a day, some at a time, whichever replica comes first. */
@ApplicationScoped
class OldKeys {

  private static final Logger LOG = Logger.getLogger(OldKeys.class);
  private static final String FORGET =
      """
      delete from idempotency_key where (principal, key) in (
        select principal, key from idempotency_key
        where created_at < clock_timestamp() - interval '24 hours'
        limit 5000 for update skip locked)
      """;

  private final Pool pool;

  OldKeys(Pool pool) {
    this.pool = pool;
  }

  @Scheduled(
      every = "10m",
      delayed = "1m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> forget() {
    return Chore.turn(LOG, "old idempotency keys stay", pool.query(FORGET).execute());
  }
}

package io.salesline.reporting.webhook;

import io.quarkus.scheduler.Scheduled;
import io.salesline.platform.command.Chore;
import io.salesline.platform.reactive.InTurn;
import io.salesline.platform.time.Time;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import org.jboss.logging.Logger;

/**
 * Makes one message of what was collected for a webhook, when its time has come. Every replica
 * looks; the lock of the webhook sees to it that each is made once.
 */
@ApplicationScoped
class Digests {

  private static final Logger LOG = Logger.getLogger(Digests.class);

  private static final String MAKE =
      """
      with due as (
        select w.id as webhook_id, gen_random_uuid() as digest_id from webhook w
        where w.active and exists (
          select from webhook_delivery d
          where d.webhook_id = w.id and d.state = 'collected' and d.digest_id is null and d.due_at <= $1)
        order by w.id limit 1 for update skip locked),
      made as (
        insert into webhook_delivery (id, webhook_id, what, lane, due_at, written_at)
        select digest_id, webhook_id, 'digest', 'digest', $1, $1 from due)
      update webhook_delivery d set digest_id = due.digest_id, ended_at = $1
      from due
      where d.webhook_id = due.webhook_id and d.state = 'collected' and d.digest_id is null and d.due_at <= $1
      """;

  private final Pool pool;
  private final Sending sending;
  private final Time time;

  Digests(Pool pool, Sending sending, Time time) {
    this.pool = pool;
    this.sending = sending;
    this.time = time;
  }

  @Scheduled(
      every = "{salesline.alerts.digest-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> make() {
    return Chore.turn(LOG, "digests are not made", InTurn.whilst(made -> made > 0, this::one));
  }

  private Uni<Integer> one() {
    return pool.preparedQuery(MAKE)
        .execute(Tuple.of(time.now().atOffset(ZoneOffset.UTC)))
        .map(rows -> rows.rowCount())
        .invoke(sending::wake);
  }
}

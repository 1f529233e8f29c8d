package io.salesline.platform.outbox;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;

/**
 * The right to publish one shard, by the database's clock. Each taking raises the epoch; whatever
 * an earlier owner still does in the name of a lower epoch has no effect. (A bare advisory lock
 * would stay with a paused owner for ever.)
 */
final class ShardLease {

  private static final String TAKE =
      """
      update outbox_lease
        set owner = $2, epoch = epoch + 1, expires_at = clock_timestamp() + make_interval(secs => $3)
        where shard = $1 and expires_at < clock_timestamp()
        returning epoch
      """;
  private static final String RENEW =
      """
      update outbox_lease set expires_at = clock_timestamp() + make_interval(secs => $4)
        where shard = $1 and owner = $2 and epoch = $3
      """;
  private static final String GIVE_BACK =
      "update outbox_lease set expires_at = '-infinity' where shard = $1 and owner = $2 and epoch = $3";
  private static final String UNPUBLISHED =
      """
      select id, aggregateid, type, event_id, revision, occurred_at, recorded_at, event_topic,
             state_topic, tombstone, headers, payload
      from outbox o
      where shard = $1
        and not exists (select from outbox_parked_key p where p.shard = o.shard and p.aggregateid = o.aggregateid)
      order by id
      limit $2
      """;
  private static final String DELETE =
      """
      delete from outbox
      where id = any($4)
        and exists (select from outbox_lease where shard = $1 and owner = $2 and epoch = $3)
      """;
  private static final String PARK =
      "insert into outbox_parked_key (shard, aggregateid, reason) values ($1, $2, $3) on conflict do nothing";

  private final Pool pool;
  private final short shard;
  private final String owner;
  private final Duration term;
  private final Duration patience;
  private long epoch;
  private boolean held;
  private long renewedAt;

  ShardLease(Pool pool, int shard, String owner, Duration term, Duration patience) {
    this.pool = pool;
    this.shard = (short) shard;
    this.owner = owner;
    this.term = term;
    this.patience = patience;
  }

  boolean held() {
    return held;
  }

  boolean take() {
    var rows = run(TAKE, Tuple.of(shard, owner, seconds()));
    held = rows.size() == 1;
    if (held) {
      epoch = rows.iterator().next().getLong("epoch");
      renewedAt = System.nanoTime();
    }
    return held;
  }

  /** Renews a lease of which a third is used up. */
  void renewInTime() {
    if (System.nanoTime() - renewedAt < term.toNanos() / 3) {
      return;
    }
    held = run(RENEW, Tuple.of(shard, owner, epoch, seconds())).rowCount() == 1;
    renewedAt = System.nanoTime();
  }

  void giveBack() {
    if (held) {
      held = false;
      run(GIVE_BACK, Tuple.of(shard, owner, epoch));
    }
  }

  void lose() {
    held = false;
  }

  /** In the order of their ids, never from a cursor: a late commit has an early id. */
  List<OutboxRow> unpublished(int most) {
    return run(UNPUBLISHED, Tuple.of(shard, most)).stream().map(OutboxRow::of).toList();
  }

  /** Forgets what was published, unless another owner has taken over. */
  void delete(List<OutboxRow> published) {
    Long[] ids = published.stream().map(OutboxRow::id).toArray(Long[]::new);
    held = run(DELETE, Tuple.of(shard, owner, epoch, ids)).rowCount() > 0;
  }

  void park(String key, String reason) {
    run(PARK, Tuple.of(shard, key, reason));
  }

  private double seconds() {
    return term.toMillis() / 1000.0;
  }

  private RowSet<Row> run(String sql, Tuple parameters) {
    return pool.preparedQuery(sql).execute(parameters).await().atMost(patience);
  }
}

package io.salesline.platform.inbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The inbox's tables, reached through the raw client inside the consumer's transaction. */
@ApplicationScoped
class InboxStore {

  // One batch a partition at a time, also while a rebalance lets two consumers overlap.
  private static final String LOCK =
      "select pg_advisory_xact_lock(hashtextextended(l, 0)) from unnest($1::text[]) l";
  private static final String KNOWN =
      """
      select k.key, coalesce(r.revision, 0) as revision, p.key is not null as parked
      from unnest($2::text[]) as k(key)
      left join inbox_revision r on r.consumer = $1 and r.key = k.key
      left join inbox_parked_key p on p.consumer = $1 and p.key = k.key
      """;
  private static final String ADVANCE =
      """
      insert into inbox_revision (consumer, key, revision)
      select $1, * from unnest($2::text[], $3::bigint[])
      on conflict (consumer, key) do update set revision = excluded.revision
        where inbox_revision.revision < excluded.revision
      """;

  record Known(Map<String, Long> revisions, Set<String> parked) {}

  Uni<Void> lock(SqlConnection transaction, String consumer, Collection<String> partitions) {
    String[] names =
        partitions.stream().sorted().map(name -> consumer + "/" + name).toArray(String[]::new);
    return transaction.preparedQuery(LOCK).execute(Tuple.of(names)).replaceWithVoid();
  }

  Uni<Known> known(SqlConnection transaction, String consumer, Set<String> keys) {
    return transaction
        .preparedQuery(KNOWN)
        .execute(Tuple.of(consumer, keys.toArray(String[]::new)))
        .map(
            rows -> {
              var revisions = new HashMap<String, Long>();
              var parked = new HashSet<String>();
              for (var row : rows) {
                revisions.put(row.getString("key"), row.getLong("revision"));
                if (row.getBoolean("parked")) {
                  parked.add(row.getString("key"));
                }
              }
              return new Known(revisions, parked);
            });
  }

  Uni<Void> advance(SqlConnection transaction, String consumer, Map<String, Long> revisions) {
    if (revisions.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    String[] keys = revisions.keySet().toArray(String[]::new);
    Long[] values = new Long[keys.length];
    for (int i = 0; i < keys.length; i++) {
      values[i] = revisions.get(keys[i]);
    }
    return transaction
        .preparedQuery(ADVANCE)
        .execute(Tuple.of(consumer, keys, values))
        .replaceWithVoid();
  }

  Uni<Void> forget(SqlConnection transaction, StoredLetter letter) {
    return transaction
        .preparedQuery("delete from dead_letter where id = $1")
        .execute(Tuple.of(letter.id()))
        .replaceWithVoid();
  }
}

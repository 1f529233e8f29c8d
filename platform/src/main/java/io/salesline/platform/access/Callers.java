package io.salesline.platform.access;

import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Looks people up in the replica of the organisation, anew for each request: never in a cache. */
@ApplicationScoped
public class Callers {

  private static final String FIND =
      """
      select m.member_id, p.full_name, m.roles, r.version,
             extract(epoch from clock_timestamp() - r.heartbeat_at)::float8 as age
      from access_profile p
      join access_member m using (member_id)
      cross join access_replica r
      where p.username = $1 and m.active
      """;
  private static final Duration NEVER_HEARD = Duration.ofDays(365);

  private final Pool pool;

  Callers(Pool pool) {
    this.pool = pool;
  }

  /** Fails with 403 for a name that the organisation does not know, or knows no longer. */
  public Uni<Caller> find(String username) {
    return pool.preparedQuery(FIND).execute(Tuple.of(username)).map(rows -> caller(username, rows));
  }

  private static Caller caller(String username, RowSet<Row> rows) {
    if (!rows.iterator().hasNext()) {
      throw Refusal.forbidden("not-a-member");
    }
    Row row = rows.iterator().next();
    return new Caller(
        row.getUUID("member_id"),
        username,
        row.getString("full_name"),
        roles(row.getArrayOfStrings("roles")),
        row.getLong("version"),
        age(row.getDouble("age")));
  }

  private static Set<Role> roles(String[] keys) {
    var roles = EnumSet.noneOf(Role.class);
    Arrays.stream(keys).map(Role::of).flatMap(Optional::stream).forEach(roles::add);
    return roles;
  }

  private static Duration age(Double seconds) {
    return seconds == null
        ? NEVER_HEARD
        : Duration.ofMillis(Math.max(0, Math.round(seconds * 1000)));
  }
}

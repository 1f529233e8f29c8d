package io.salesline.reporting.change;

import io.salesline.platform.live.ModelWatch.Look;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Counts the states of the read model. Numbers ascend in the order of commits. */
@ApplicationScoped
public class ChangeNumber {

  private static final String RAISE =
      "update model_change set change = change + 1 returning change";

  /** Answers follow the organisation and the day too: a new one of either is a change. */
  private static final String NOTICE =
      """
      with raised as (
        update model_change m
        set change = change + 1, organisation_version = greatest(m.organisation_version, r.version),
          day = greatest(m.day, $1)
        from access_replica r
        where m.organisation_version < r.version or m.day < $1
        returning m.change)
      select coalesce((select change from raised), (select change from model_change)) as change,
        exists (select from raised) as raised
      """;

  private final Pool pool;

  ChangeNumber(Pool pool) {
    this.pool = pool;
  }

  /** Raises it. The last statement of a batch: its row stays locked until the commit. */
  public Uni<Long> raise(SqlConnection transaction) {
    return transaction.query(RAISE).execute().map(rows -> first(rows).getLong("change"));
  }

  /** Reads it, raising it first when the organisation or the day has moved on. */
  Uni<Look> look(LocalDate today) {
    return pool.preparedQuery(NOTICE)
        .execute(Tuple.of(today))
        .map(rows -> new Look(first(rows).getLong("change"), first(rows).getBoolean("raised")));
  }

  private static Row first(RowSet<Row> rows) {
    return rows.iterator().next();
  }
}

package io.salesline.goals.result.store;

import io.salesline.goals.result.app.ClosedMonths;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

@ApplicationScoped
class StoredClosedMonths implements ClosedMonths {

  private static final LocalDate FAR = LocalDate.of(9999, 1, 1);

  private static final String LIST =
      "select month, closed_at, closed_by from closed_month where month < $1 order by month desc limit $2";
  private static final String ADD =
      """
      insert into closed_month (month, closed_at, closed_by)
      values (:month, :at, cast(cast(:by as text) as uuid)) on conflict do nothing
      """;

  /** Month by month through the sums, from the first one that has any. */
  private static final String OPEN =
      """
      select cast(m as date) from generate_series(
        (select min(month) from result_month), cast(:last as date), interval '1 month') m
      where not exists (select from closed_month c where c.month = m)
      order by m
      """;

  private final Pool pool;

  StoredClosedMonths(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<List<Closed>> list(Optional<YearMonth> before, int most) {
    return pool.preparedQuery(LIST)
        .execute(Tuple.of(before.map(month -> month.atDay(1)).orElse(FAR), most))
        .map(StoredClosedMonths::closed);
  }

  @Override
  public Uni<Void> add(UnitOfWork work, Closed closed) {
    return work.session()
        .createNativeQuery(ADD)
        .setParameter("month", closed.month().atDay(1))
        .setParameter("at", closed.at())
        .setParameter("by", closed.by().map(it -> it.toString()).orElse(null))
        .executeUpdate()
        .invoke(StoredClosedMonths::requireAdded)
        .replaceWithVoid();
  }

  @Override
  public Uni<List<YearMonth>> open(UnitOfWork work, YearMonth last) {
    return work.session()
        .createNativeQuery(OPEN, LocalDate.class)
        .setParameter("last", last.atDay(1))
        .getResultList()
        .map(days -> days.stream().map(YearMonth::from).toList());
  }

  private static void requireAdded(int rows) {
    if (rows == 0) {
      throw Refusal.conflict("month-closed");
    }
  }

  private static List<Closed> closed(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false).map(StoredClosedMonths::closed).toList();
  }

  private static Closed closed(Row row) {
    return new Closed(
        YearMonth.from(row.getLocalDate("month")),
        row.getOffsetDateTime("closed_at").toInstant(),
        Optional.ofNullable(row.getUUID("closed_by")));
  }
}

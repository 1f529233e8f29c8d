package io.salesline.reporting.rollup;

import io.salesline.reporting.deal.Move;
import io.salesline.reporting.deal.Position;
import io.salesline.reporting.rollup.Tally.Delta;
import io.salesline.reporting.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What was won and lost, by owner, by day and by month; of everybody under nobody's id, so that a
 * year costs twelve rows however many owners there are.
 */
@ApplicationScoped
public class Closings {

  /** All of them, of the facts. */
  public static final List<String> OF_ALL =
      List.of(
          """
          insert into closed_by_day
            (owner_id, outcome, closed_on, deals, amount, known, known_amount, profit)
          select owner_id, status, closed_on, count(*), sum(amount), count(gross_profit),
            coalesce(sum(amount) filter (where gross_profit is not null), 0),
            coalesce(sum(gross_profit), 0)
          from deal where status <> 'open' group by 1, 2, 3
          """,
          """
          insert into closed_by_day
            (owner_id, outcome, closed_on, deals, amount, known, known_amount, profit)
          select nobody.id, outcome, closed_on, sum(deals), sum(amount), sum(known),
            sum(known_amount), sum(profit)
          from closed_by_day cross join nobody group by 1, 2, 3
          """,
          """
          insert into closed_by_month
            (owner_id, outcome, month, deals, amount, known, known_amount, profit)
          select owner_id, outcome, date_trunc('month', closed_on)::date, sum(deals), sum(amount),
            sum(known), sum(known_amount), sum(profit)
          from closed_by_day group by 1, 2, 3
          """);

  /** Sorted, so that batches on other replicas take the same locks in the same order. */
  private static final String ADD =
      """
      with delta as (
        select * from unnest($1::uuid[], $2::text[], $3::date[], $4::bigint[], $5::text[]::numeric[],
          $6::bigint[], $7::text[]::numeric[], $8::text[]::numeric[])
          as d (owner_id, outcome, closed_on, deals, amount, known, known_amount, profit))
      insert into closed_by_%1$s as c
        (owner_id, outcome, %2$s, deals, amount, known, known_amount, profit)
      select * from delta
      union all
      select nobody.id, outcome, closed_on, sum(deals)::bigint, sum(amount), sum(known)::bigint,
        sum(known_amount), sum(profit)
      from delta cross join nobody group by 1, 2, 3
      order by 1, 2, 3
      on conflict (owner_id, outcome, %2$s)
        do update set deals = c.deals + excluded.deals, amount = c.amount + excluded.amount,
          known = c.known + excluded.known, known_amount = c.known_amount + excluded.known_amount,
          profit = c.profit + excluded.profit
      """;

  private static final String ADD_TO_DAYS = ADD.formatted("day", "closed_on");
  private static final String ADD_TO_MONTHS = ADD.formatted("month", "month");

  private record Cell(UUID ownerId, String outcome, LocalDate date) {
    static Optional<Cell> ofDay(Position position) {
      return position.isClosed()
          ? Optional.of(new Cell(position.ownerId(), position.status(), position.closedOn()))
          : Optional.empty();
    }

    static Optional<Cell> ofMonth(Position position) {
      return ofDay(position).map(Cell::inItsMonth);
    }

    private Cell inItsMonth() {
      return new Cell(ownerId, outcome, date == null ? null : date.withDayOfMonth(1));
    }
  }

  public Uni<Void> add(SqlConnection transaction, List<Move> moves) {
    return add(transaction, ADD_TO_DAYS, Tally.of(moves, Cell::ofDay))
        .chain(() -> add(transaction, ADD_TO_MONTHS, Tally.of(moves, Cell::ofMonth)));
  }

  private static Uni<Void> add(SqlConnection transaction, String sql, List<Delta<Cell>> deltas) {
    if (deltas.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    var columns =
        new Columns<>(deltas)
            .uuid(delta -> delta.cell().ownerId())
            .text(delta -> delta.cell().outcome())
            .date(delta -> delta.cell().date())
            .bigint(Delta::deals)
            .numeric(Delta::amount)
            .bigint(delta -> delta.profit().known())
            .numeric(delta -> delta.profit().amount())
            .numeric(delta -> delta.profit().profit());
    return transaction.preparedQuery(sql).execute(columns.tuple()).replaceWithVoid();
  }
}

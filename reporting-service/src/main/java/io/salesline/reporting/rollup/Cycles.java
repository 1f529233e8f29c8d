package io.salesline.reporting.rollup;

import io.salesline.reporting.deal.Move;
import io.salesline.reporting.deal.Position;
import io.salesline.reporting.rollup.Tally.Delta;
import io.salesline.reporting.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * How many won deals took how many days from opening to close, by day and by month of close:
 * everybody's, of which any quantile can be told.
 */
@ApplicationScoped
public class Cycles {

  /** All of them, of the facts. */
  public static final List<String> OF_ALL =
      List.of(
          """
          insert into cycle_by_day (closed_on, days, deals)
          select closed_on, closed_on - opened_on, count(*)
          from deal where status = 'won' and closed_on is not null and opened_on is not null
          group by 1, 2
          """,
          """
          insert into cycle_by_month (month, days, deals)
          select date_trunc('month', closed_on::timestamp)::date, days, sum(deals)
          from cycle_by_day group by 1, 2
          """);

  /** Sorted, so that batches on other replicas take the same locks in the same order. */
  private static final String ADD =
      """
      insert into cycle_by_%1$s as c (%2$s, days, deals)
      select * from unnest($1::date[], $2::int[], $3::bigint[]) order by 1, 2
      on conflict (%2$s, days) do update set deals = c.deals + excluded.deals
      """;

  private static final String ADD_TO_DAYS = ADD.formatted("day", "closed_on");
  private static final String ADD_TO_MONTHS = ADD.formatted("month", "month");

  private record Cell(LocalDate closedOn, int days) {
    static Optional<Cell> ofDay(Position position) {
      boolean tells =
          position.status().equals("won")
              && position.closedOn() != null
              && position.openedOn() != null;
      return tells ? Optional.of(new Cell(position.closedOn(), days(position))) : Optional.empty();
    }

    static Optional<Cell> ofMonth(Position position) {
      return ofDay(position).map(cell -> new Cell(cell.closedOn.withDayOfMonth(1), cell.days));
    }

    private static int days(Position position) {
      return Math.toIntExact(ChronoUnit.DAYS.between(position.openedOn(), position.closedOn()));
    }
  }

  public Uni<Void> add(SqlConnection transaction, List<Move> moves) {
    return add(transaction, ADD_TO_DAYS, Tally.countsOf(moves, Cell::ofDay))
        .chain(() -> add(transaction, ADD_TO_MONTHS, Tally.countsOf(moves, Cell::ofMonth)));
  }

  private static Uni<Void> add(SqlConnection transaction, String sql, List<Delta<Cell>> deltas) {
    if (deltas.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    var columns =
        new Columns<>(deltas)
            .date(delta -> delta.cell().closedOn())
            .integer(delta -> delta.cell().days())
            .bigint(Delta::deals);
    return transaction.preparedQuery(sql).execute(columns.tuple()).replaceWithVoid();
  }
}

package io.salesline.reporting.rollup;

import io.salesline.reporting.deal.Move;
import io.salesline.reporting.deal.Position;
import io.salesline.reporting.rollup.Tally.Delta;
import io.salesline.reporting.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How much stands in each stage, was won, was lost, by today's owner; of everybody under nobody's
 * id, so that a director's funnel costs a row a stage however many owners there are.
 */
@ApplicationScoped
public class Standing {

  /** All of it, of the facts. */
  public static final List<String> OF_ALL =
      List.of(
          """
          insert into standing (owner_id, process_version, stage, status, collecting, deals, amount)
          select owner_id, process_version, stage, status,
            status = 'won' and collection = 'open', count(*), sum(amount)
          from deal group by 1, 2, 3, 4, 5
          """,
          """
          insert into standing (owner_id, process_version, stage, status, collecting, deals, amount)
          select nobody.id, process_version, stage, status, collecting, sum(deals), sum(amount)
          from standing cross join nobody group by 1, 2, 3, 4, 5
          """);

  /** Sorted, so that batches on other replicas take the same locks in the same order. */
  private static final String ADD =
      """
      with delta as (
        select * from unnest($1::uuid[], $2::int[], $3::text[], $4::text[], $5::boolean[], $6::bigint[],
          $7::text[]::numeric[])
          as d (owner_id, process_version, stage, status, collecting, deals, amount))
      insert into standing as s
        (owner_id, process_version, stage, status, collecting, deals, amount)
      select * from delta
      union all
      select nobody.id, process_version, stage, status, collecting, sum(deals)::bigint, sum(amount)
      from delta cross join nobody group by 1, 2, 3, 4, 5
      order by 1, 2, 3, 4, 5
      on conflict (owner_id, process_version, stage, status, collecting)
        do update set deals = s.deals + excluded.deals, amount = s.amount + excluded.amount
      """;

  private record Cell(
      UUID ownerId, int processVersion, String stage, String status, boolean collecting) {
    static Optional<Cell> of(Position position) {
      return Optional.of(
          new Cell(
              position.ownerId(),
              position.processVersion(),
              position.stage(),
              position.status(),
              position.collecting()));
    }
  }

  public Uni<Void> add(SqlConnection transaction, List<Move> moves) {
    List<Delta<Cell>> deltas = Tally.of(moves, Cell::of);
    if (deltas.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    var columns =
        new Columns<>(deltas)
            .uuid(delta -> delta.cell().ownerId())
            .integer(delta -> delta.cell().processVersion())
            .text(delta -> delta.cell().stage())
            .text(delta -> delta.cell().status())
            .bool(delta -> delta.cell().collecting())
            .bigint(Delta::deals)
            .numeric(Delta::amount);
    return transaction.preparedQuery(ADD).execute(columns.tuple()).replaceWithVoid();
  }
}

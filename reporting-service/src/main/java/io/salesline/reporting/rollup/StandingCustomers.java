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
 * Which customers stand in which stage, by today's owner, and how many there are in all.
 *
 * <p>Distinct counts do not add up: a customer with two owners would count twice. So the rows of
 * each owner's customers are kept, and a team's are counted over them; beside them, under nobody's
 * name, those of the whole organisation, and of these alone the number. A director's funnel thus
 * costs one row a stage, whatever the data.
 */
@ApplicationScoped
public class StandingCustomers {

  /** Sorted, so that batches on other replicas take the same locks in the same order. */
  private static final String ADD =
      """
      with delta as (
        select * from unnest($1::uuid[], $2::text[], $3::uuid[], $4::bigint[])
          as d (owner_id, stage, customer_id, deals)),
      kept as (
        insert into standing_customer as s (owner_id, stage, customer_id, deals)
        select * from delta
        union all
        select nobody.id, stage, customer_id, sum(deals)
        from delta cross join nobody group by 1, 2, 3
        order by 1, 2, 3
        on conflict (owner_id, stage, customer_id) do update set deals = s.deals + excluded.deals
        returning new.owner_id, new.stage, coalesce(old.deals, 0) > 0 as stood, new.deals > 0 as stands)
      insert into customers_standing as c (stage, customers)
      select stage, sum(stands::int - stood::int)
      from kept join nobody on nobody.id = kept.owner_id
      group by stage having sum(stands::int - stood::int) <> 0
      order by stage
      on conflict (stage) do update set customers = c.customers + excluded.customers
      """;

  /** Customers come through stages and leave them: rows that count nothing would pile up. */
  private static final String FORGET =
      """
      delete from standing_customer s
      using unnest($1::uuid[], $2::text[], $3::uuid[]) as gone (owner_id, stage, customer_id), nobody
      where s.owner_id in (gone.owner_id, nobody.id) and s.stage = gone.stage
        and s.customer_id = gone.customer_id and s.deals = 0
      """;

  /** All of them, of the facts. */
  public static final List<String> OF_ALL =
      List.of(
          """
          insert into standing_customer (owner_id, stage, customer_id, deals)
          select coalesce(owner_id, (select id from nobody)), standing_in, customer_id, count(*)
          from deal where standing_in is not null and customer_id is not null
          group by grouping sets ((owner_id, standing_in, customer_id), (standing_in, customer_id))
          """,
          """
          insert into customers_standing (stage, customers)
          select stage, count(*) from standing_customer where owner_id = (select id from nobody)
          group by stage
          """);

  private record Cell(UUID ownerId, String stage, UUID customerId) {
    static Optional<Cell> of(Position position) {
      return position.customerId() == null || position.standingIn() == null
          ? Optional.empty()
          : Optional.of(new Cell(position.ownerId(), position.standingIn(), position.customerId()));
    }
  }

  public Uni<Void> add(SqlConnection transaction, List<Move> moves) {
    List<Delta<Cell>> deltas = Tally.countsOf(moves, Cell::of);
    List<Delta<Cell>> fewer = deltas.stream().filter(delta -> delta.deals() < 0).toList();
    return run(transaction, ADD, deltas, cells(deltas).bigint(Delta::deals))
        .chain(() -> run(transaction, FORGET, fewer, cells(fewer)));
  }

  private static Columns<Delta<Cell>> cells(List<Delta<Cell>> deltas) {
    return new Columns<>(deltas)
        .uuid(delta -> delta.cell().ownerId())
        .text(delta -> delta.cell().stage())
        .uuid(delta -> delta.cell().customerId());
  }

  private static Uni<Void> run(
      SqlConnection transaction,
      String sql,
      List<Delta<Cell>> deltas,
      Columns<Delta<Cell>> columns) {
    return deltas.isEmpty()
        ? Uni.createFrom().voidItem()
        : transaction.preparedQuery(sql).execute(columns.tuple()).replaceWithVoid();
  }
}

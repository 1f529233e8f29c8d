package io.salesline.reporting.deal;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Keeps, of the deals that stand in a stage, what these are sorted and narrowed by. */
@ApplicationScoped
public class StandingDeals {

  private static final String COLUMNS =
      """
      opportunity_id, owner_id, standing_in, product_id, customer_id, amount, expected_close,
        stage_entered_at\
      """;

  /** All of them. */
  public static final String OF_ALL =
      """
      insert into standing_deal (%1$s)
      select %1$s from deal where standing_in is not null
      """
          .formatted(COLUMNS);

  private static final String KEEP =
      """
      insert into standing_deal as s (%1$s)
      select %1$s from deal where opportunity_id = any($1::uuid[]) and standing_in is not null
      on conflict (opportunity_id) do update set
        owner_id = excluded.owner_id, standing_in = excluded.standing_in,
        product_id = excluded.product_id, customer_id = excluded.customer_id,
        amount = excluded.amount, expected_close = excluded.expected_close,
        stage_entered_at = excluded.stage_entered_at
      where s is distinct from excluded
      """
          .formatted(COLUMNS);

  private static final String LEAVE =
      """
      delete from standing_deal s using deal d
      where s.opportunity_id = any($1::uuid[]) and d.opportunity_id = s.opportunity_id
        and d.standing_in is null
      """;

  /** To be called when the facts of the deals are stored. */
  public Uni<Void> follow(SqlConnection transaction, List<Move> moves) {
    if (moves.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    UUID[] deals = moves.stream().map(Move::opportunityId).toArray(UUID[]::new);
    return run(transaction, LEAVE, deals).chain(() -> run(transaction, KEEP, deals));
  }

  private static Uni<Void> run(SqlConnection transaction, String sql, UUID[] deals) {
    return transaction.preparedQuery(sql).execute(Tuple.of(deals)).replaceWithVoid();
  }
}

package io.salesline.reporting.deal;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Keeps with each first stay what became of the deal: see the view {@code passage}. */
@ApplicationScoped
public class Passages {

  private static final String FOLLOW =
      """
      update stage_stay s
      set next_days = p.next_days, beyond_days = p.beyond_days, lost_days = p.lost_days
      from passage p
      where %s and p.opportunity_id = s.opportunity_id and p.entered_revision = s.entered_revision
        and (s.next_days, s.beyond_days, s.lost_days)
          is distinct from (p.next_days, p.beyond_days, p.lost_days)
      """;

  /** All of them. */
  public static final String OF_ALL = FOLLOW.formatted("true");

  private static final String OF_DEALS =
      FOLLOW.formatted("p.opportunity_id = any($1::uuid[])") + StayChange.RETURNING;
  private static final String OF_VERSIONS =
      FOLLOW.formatted("p.process_version = any($1::int[])") + StayChange.RETURNING;

  /** Whoever writes stays now is waited for; whoever comes then will read the new map. */
  private static final String AWAIT_STAYS = "lock table stage_stay in share row exclusive mode";

  /** Deals that moved: their earlier stays may have reached something. */
  Uni<List<StayChange>> follow(SqlConnection transaction, Set<UUID> deals) {
    return deals.isEmpty()
        ? Uni.createFrom().item(List.of())
        : update(transaction, OF_DEALS, deals.toArray(UUID[]::new));
  }

  /** To be called before a map of stages changes. */
  public Uni<Void> awaitStays(SqlConnection transaction) {
    return transaction.query(AWAIT_STAYS).execute().replaceWithVoid();
  }

  /** Versions whose map came after their deals: there is no order across topics. */
  public Uni<List<StayChange>> followVersions(SqlConnection transaction, Set<Integer> versions) {
    return update(transaction, OF_VERSIONS, versions.toArray(Integer[]::new));
  }

  private static Uni<List<StayChange>> update(SqlConnection transaction, String sql, Object of) {
    return transaction.preparedQuery(sql).execute(Tuple.of(of)).map(StayChange::of);
  }
}

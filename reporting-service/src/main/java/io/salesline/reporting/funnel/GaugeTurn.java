package io.salesline.reporting.funnel;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which replica measures, by the database's clock: the one that did so last, until it has been
 * silent for three turns.
 */
@ApplicationScoped
class GaugeTurn {

  private static final int SILENT_TURNS = 3;

  private static final String TAKE =
      """
      update gauge_turn
        set holder = $1, expires_at = clock_timestamp() + make_interval(secs => $2)
        where holder = $1 or expires_at < clock_timestamp()
      """;

  private final Pool pool;
  private final UUID self = UUID.randomUUID();
  private final double seconds;

  GaugeTurn(Pool pool, @ConfigProperty(name = "salesline.measure-every") Duration every) {
    this.pool = pool;
    this.seconds = every.toMillis() * SILENT_TURNS / 1000.0;
  }

  Uni<Boolean> isMine() {
    return pool.preparedQuery(TAKE)
        .execute(Tuple.of(self, seconds))
        .map(RowSet::rowCount)
        .map(rows -> rows == 1);
  }
}

package io.salesline.goals.organisation.store;

import io.salesline.goals.organisation.app.Heartbeats;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.store.Instants;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class StoredHeartbeats implements Heartbeats {

  /**
   * Of several replicas one changes the row; another waits for it, then finds it too early for the
   * next. The tolerance lets a timer that is a little early still beat each second.
   */
  private static final String NEXT =
      """
      update organisation_heartbeat h
      set beats = h.beats + 1, beat_at = clock_timestamp()
      from organisation o
      where h.id = 1 and o.id = 1 and h.beat_at < clock_timestamp() - interval '900 milliseconds'
      returning h.beats, o.version, h.beat_at
      """;

  @Override
  public Uni<Optional<Heartbeat>> next(UnitOfWork work) {
    return work.session()
        .createNativeQuery(NEXT, Object[].class)
        .getResultList()
        .map(StoredHeartbeats::first);
  }

  private static Optional<Heartbeat> first(List<Object[]> rows) {
    return rows.stream().findFirst().map(StoredHeartbeats::heartbeat);
  }

  private static Heartbeat heartbeat(Object[] row) {
    return new Heartbeat((Long) row[0], (Long) row[1], Instants.of(row[2]));
  }
}

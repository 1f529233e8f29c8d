package io.salesline.leads.erasure.app;

import io.salesline.leads.erasure.domain.Erasure;
import io.salesline.leads.erasure.domain.ErasureId;
import io.salesline.leads.erasure.domain.ErasureState;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where the erasures are kept. */
public interface Erasures {

  Uni<Void> add(UnitOfWork unit, Erasure erasure);

  /** Locked until the transaction ends. Fails with a 404 refusal. */
  Uni<Erasure> require(UnitOfWork unit, ErasureId id);

  /** Fails with a 404 refusal. */
  Uni<Erasure> get(ErasureId id);

  /**
   * Latest first.
   *
   * @param after where the page before ended
   */
  Uni<List<Erasure>> list(Optional<ErasureState> state, Optional<Place> after, int most);

  /** How many others should have answered by then and have not. */
  Uni<Long> overdue(Instant now);

  record Place(Instant requestedAt, ErasureId id) {}
}

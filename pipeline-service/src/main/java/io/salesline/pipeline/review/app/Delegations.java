package io.salesline.pipeline.review.app;

import io.salesline.pipeline.review.domain.Delegation;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Where it is kept who stands in for whom. */
public interface Delegations {

  /** Fails with a 422 refusal where the delegate is nobody who is active. */
  Uni<Void> add(UnitOfWork unit, Delegation delegation);

  /** Ends one of a member's own; fails with a 404 refusal where there is none that still holds. */
  Uni<Void> revoke(UnitOfWork unit, UUID id);

  /** Those that a member gave or was given and that are not over. */
  Uni<List<Delegation>> of(UUID member, LocalDate today);
}

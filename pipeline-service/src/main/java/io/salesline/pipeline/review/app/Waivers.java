package io.salesline.pipeline.review.app;

import io.salesline.pipeline.review.domain.Waiver;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** Where waivers are kept. */
public interface Waivers {

  Uni<Void> add(UnitOfWork unit, Waiver waiver);

  /** Locked; fails with a 404 refusal where there is none. */
  Uni<Waiver> require(UnitOfWork unit, UUID id);

  /** Those of a deal, latest first. */
  Uni<List<Waiver>> of(UUID opportunityId);
}

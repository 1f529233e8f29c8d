package io.salesline.pipeline.review.app;

import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** The deals that reviews are about. Whoever keeps deals provides them. */
public interface ReviewedDeals {

  /**
   * The deal as it stands, locked until the transaction ends, whoever owns it. Fails with a 404
   * refusal where there is none.
   */
  Uni<ReviewedDeal> lock(UnitOfWork unit, UUID opportunityId);

  /**
   * Makes the move that was waiting; false where something else stands in its way by now, which is
   * then for whoever asks again.
   */
  Uni<Boolean> complete(UnitOfWork unit, UUID opportunityId, GatedMove move);
}

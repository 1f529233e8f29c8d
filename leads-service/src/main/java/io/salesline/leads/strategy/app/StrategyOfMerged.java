package io.salesline.leads.strategy.app;

import io.salesline.leads.id.CustomerId;
import io.salesline.leads.merging.app.MovingReferences;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A customer that has no page takes over that of its duplicate. */
@ApplicationScoped
class StrategyOfMerged implements MovingReferences {

  private final Strategies strategies;

  StrategyOfMerged(Strategies strategies) {
    this.strategies = strategies;
  }

  @Override
  public Uni<Void> move(UnitOfWork unit, CustomerId duplicate, CustomerId survivor) {
    return strategies.move(unit, duplicate, survivor);
  }
}

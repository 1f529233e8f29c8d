package io.salesline.leads.worth.app;

import io.salesline.leads.id.CustomerId;
import io.salesline.leads.merging.app.MovingReferences;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What a customer that is another one is said to spend is said of that one. */
@ApplicationScoped
class WalletsOfMerged implements MovingReferences {

  private final Wallets wallets;

  WalletsOfMerged(Wallets wallets) {
    this.wallets = wallets;
  }

  @Override
  public Uni<Void> move(UnitOfWork unit, CustomerId duplicate, CustomerId survivor) {
    return wallets.move(unit, duplicate, survivor);
  }
}

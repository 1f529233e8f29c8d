package io.salesline.goals.tier.app;

import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;

/** The organisation's labels: one set. */
public interface TierSettings {

  /** {@link TierSetting#UNSAID} until somebody has said them. */
  Uni<TierSetting> find();

  /** As the transaction sees it, and nobody else changes it until that ends. */
  Uni<TierSetting> hold(UnitOfWork work);

  Uni<Void> put(UnitOfWork work, TierSetting setting);
}

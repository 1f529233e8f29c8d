package io.salesline.goals.fiscal.app;

import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;

/** The organisation's fiscal calendar: one. */
public interface FiscalCalendars {

  /** {@link FiscalSetting#UNSAID} until somebody has said it. */
  Uni<FiscalSetting> find();

  /** As the transaction sees it, and nobody else changes it until that ends. */
  Uni<FiscalSetting> hold(UnitOfWork work);

  Uni<Void> put(UnitOfWork work, FiscalSetting setting);
}

package io.salesline.leads.abc.app;

import io.salesline.leads.abc.domain.AbcSettings;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;

/** Where the rules are kept. */
public interface AbcSettingsKept {

  Uni<AbcSettings> current();

  /** In a transaction, which may change them: then locked until it ends. */
  Uni<AbcSettings> locked(UnitOfWork unit);

  /** In a transaction that only goes by them. */
  Uni<AbcSettings> in(UnitOfWork unit);
}

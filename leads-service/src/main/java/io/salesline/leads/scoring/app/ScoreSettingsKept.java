package io.salesline.leads.scoring.app;

import io.salesline.leads.scoring.domain.ScoreSettings;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;

/** Where it is kept what leads are scored for. */
public interface ScoreSettingsKept {

  Uni<ScoreSettings> current();

  /** In a transaction, which may change them: locked until it ends. */
  Uni<ScoreSettings> locked(UnitOfWork unit);
}

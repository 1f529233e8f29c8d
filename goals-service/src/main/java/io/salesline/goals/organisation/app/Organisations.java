package io.salesline.goals.organisation.app;

import io.salesline.goals.organisation.domain.Organisation;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;

/** The one organisation. */
public interface Organisations {
  /** Waits until no other change is under way. */
  Uni<Organisation> lock(UnitOfWork work);
}

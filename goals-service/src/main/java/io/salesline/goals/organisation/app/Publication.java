package io.salesline.goals.organisation.app;

import io.salesline.goals.organisation.app.Heartbeats.Heartbeat;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;

/** Tells everybody: the other services by events, this one at once. */
public interface Publication {
  Uni<Void> of(OrganisationChange change);

  Uni<Void> of(UnitOfWork work, Heartbeat heartbeat);
}

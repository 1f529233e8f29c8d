package io.salesline.goals.organisation.app;

import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;

/** The clock of the organisation's life, kept by the database for all replicas together. */
public interface Heartbeats {

  /**
   * @param number counts them
   * @param organisationVersion the last version committed before it
   * @param at by the database's clock
   */
  record Heartbeat(long number, long organisationVersion, Instant at) {}

  /** The next one, if it is due and no other replica has it. */
  Uni<Optional<Heartbeat>> next(UnitOfWork work);
}

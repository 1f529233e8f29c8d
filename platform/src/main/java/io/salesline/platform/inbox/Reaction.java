package io.salesline.platform.inbox;

import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;

/**
 * Answers one event with a change of one's own, in one transaction with the note that it was read.
 */
public interface Reaction {

  /** Which events it answers; the others are passed over without a transaction. */
  boolean concerns(InboundEvent event);

  Uni<Void> to(InboundEvent event, UnitOfWork unit);
}

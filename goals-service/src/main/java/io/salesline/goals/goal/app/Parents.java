package io.salesline.goals.goal.app;

import io.salesline.goals.goal.domain.Outline;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;

/** The goals that others serve. */
public interface Parents {

  /**
   * Fails with 422 {@code parent-not-above} unless the parent, where one is named, is the goal of a
   * unit that the outline's scope lies in or beneath in its time, for a period that its own lies
   * in, and of all or of a segment that asks for nothing else than its own does.
   */
  Uni<Void> require(UnitOfWork work, Outline outline);
}

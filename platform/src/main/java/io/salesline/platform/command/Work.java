package io.salesline.platform.command;

import io.smallrye.mutiny.Uni;

/** Load, decide, record: what a command does inside its transaction. */
@FunctionalInterface
public interface Work {
  Uni<Answer> in(UnitOfWork unit);
}

package io.salesline.platform.command;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** What follows from many things that were done, in the transaction that did them. */
@FunctionalInterface
public interface Following<T> {

  /**
   * @param things in the order in which they were done; at least one
   */
  Uni<Void> from(UnitOfWork unit, List<T> things);
}

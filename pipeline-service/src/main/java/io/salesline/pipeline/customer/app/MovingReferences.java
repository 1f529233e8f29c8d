package io.salesline.pipeline.customer.app;

import io.salesline.pipeline.id.CustomerId;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.List;

/**
 * What a feature keeps by customer, and so goes over when one turns out to be another. Each such
 * feature has a bean.
 *
 * @param <T> what it keeps
 */
public interface MovingReferences<T> {

  /**
   * Some that are with merged customers, locked; those that somebody is at work on are left out.
   *
   * @param most at least 1
   */
  Uni<List<T>> some(UnitOfWork unit, int most);

  /** Whom it is with now. */
  CustomerId customerOf(T kept);

  /** From now on it is with the survivor. */
  Uni<Void> move(UnitOfWork unit, T kept, CustomerId survivor);
}

package io.salesline.pipeline.customer.app;

import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;

/**
 * What a feature keeps by customer, and so goes over when one turns out to be another. Each such
 * feature has a bean.
 */
public interface MovingReferences {

  /**
   * Moves some that are with merged customers, and leaves out those that somebody is at work on.
   *
   * @param most at least 1
   * @return how many it moved
   */
  Uni<Integer> move(UnitOfWork unit, int most);
}

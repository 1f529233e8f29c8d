package io.salesline.leads.merging.app;

import io.salesline.leads.id.CustomerId;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;

/**
 * What a feature keeps by customer, and so goes over when one turns out to be another. Each such
 * feature has a bean.
 */
public interface MovingReferences {

  /** Both are locked, and seen by the caller. */
  Uni<Void> move(UnitOfWork unit, CustomerId duplicate, CustomerId survivor);
}

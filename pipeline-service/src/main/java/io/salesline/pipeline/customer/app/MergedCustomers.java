package io.salesline.pipeline.customer.app;

import io.salesline.pipeline.id.CustomerId;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;

/** Which customers have turned out to be which others. */
public interface MergedCustomers {

  /** By customer the one that it is now, itself where it was never merged. */
  Uni<Map<CustomerId, CustomerId>> survivors(UnitOfWork unit, Collection<CustomerId> customers);
}

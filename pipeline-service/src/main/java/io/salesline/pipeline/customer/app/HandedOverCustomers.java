package io.salesline.pipeline.customer.app;

import io.salesline.pipeline.id.CustomerId;
import io.salesline.pipeline.id.MemberId;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** Customers that came to their owners with a book. */
public interface HandedOverCustomers {

  /**
   * @param from whose book it was
   * @param to its owner
   */
  record HandedOver(CustomerId customer, UUID handover, MemberId from, MemberId to) {}

  /** Whether there is any whose deals have not followed; asked without a lock. */
  Uni<Boolean> anyLeft();

  /**
   * One of them, locked until the transaction ends; those that somebody is at work on are left out.
   */
  Uni<Optional<HandedOver>> next(UnitOfWork unit);

  /** All its deals have followed. */
  Uni<Void> followed(UnitOfWork unit, HandedOver customer);
}

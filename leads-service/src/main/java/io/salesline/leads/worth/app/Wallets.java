package io.salesline.leads.worth.app;

import io.salesline.leads.id.CustomerId;
import io.salesline.leads.worth.domain.WalletStatement;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Where it is kept what customers are said to spend. */
public interface Wallets {

  /** What was said last: the latest day, and of one day the last statement. */
  Uni<Optional<WalletStatement>> current(CustomerId customer);

  /** How often something was said. To be asked when the customer is locked. */
  Uni<Long> revision(UnitOfWork unit, CustomerId customer);

  /**
   * What was said of a customer is said of another, after all that was said of this one. To be
   * asked when both are locked.
   */
  Uni<Void> move(UnitOfWork unit, CustomerId from, CustomerId to);

  Uni<Void> add(UnitOfWork unit, WalletStatement statement);
}

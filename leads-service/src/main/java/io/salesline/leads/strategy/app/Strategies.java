package io.salesline.leads.strategy.app;

import io.salesline.leads.id.CustomerId;
import io.salesline.leads.strategy.domain.Strategy;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** Where the pages of key customers are kept. */
public interface Strategies {

  /**
   * The latest first.
   *
   * @param before only versions with a lower revision; empty for all
   */
  Uni<List<Strategy>> versions(CustomerId customer, Optional<Long> before, int most);

  /** How many versions there are. To be asked when the customer is locked. */
  Uni<Long> revision(UnitOfWork unit, CustomerId customer);

  Uni<Void> add(UnitOfWork unit, Strategy version);
}

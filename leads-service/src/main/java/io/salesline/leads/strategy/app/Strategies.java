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

  /**
   * A page goes over to another customer, unless that one has a page. To be asked when both are
   * locked.
   */
  Uni<Void> move(UnitOfWork unit, CustomerId from, CustomerId to);

  Uni<Void> add(UnitOfWork unit, Strategy version);
}

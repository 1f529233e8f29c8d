package io.salesline.leads.customer.app;

import io.salesline.leads.id.CustomerId;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** When customers are taken from their owners, unless somebody works with them. */
public interface Countdowns {

  /** Of which nothing is foreseen, is not in it. */
  Uni<Map<CustomerId, LocalDate>> of(Collection<CustomerId> customers);
}

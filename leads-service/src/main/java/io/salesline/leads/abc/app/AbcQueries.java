package io.salesline.leads.abc.app;

import io.salesline.leads.abc.domain.ClassPeriod;
import io.salesline.leads.id.CustomerClass;
import io.salesline.leads.id.CustomerId;
import io.salesline.platform.access.Scope;
import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Looks at classes. */
public interface AbcQueries {

  /** The classes that a customer had, latest first. */
  Uni<List<ClassPeriod>> history(CustomerId customer, Optional<Place> after, int most);

  /** The customers of a scope by class, those without one last. */
  Uni<List<Total>> totals(Scope scope);

  record Place(Instant validFrom, UUID id) {}

  /**
   * @param customerClass null for those that are not classified yet
   * @param value in the organisation's currency; so is {@code potential}
   * @param asOf the last day by which any was judged; null where none was
   */
  record Total(
      CustomerClass customerClass,
      long customers,
      long prospects,
      BigDecimal value,
      BigDecimal potential,
      LocalDate asOf) {}
}

package io.salesline.goals.result.app;

import io.salesline.goals.metric.Metric;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What counted in an earlier time, from which a plan takes its shape. */
public interface EarlierResults {

  /**
   * @param unit where the owner belonged on that day
   * @param product what was sold, where that is known
   * @param customerClass that the customer has now, where that is known
   * @param customer to whom, where that is known
   * @param amount in the organisation's currency, or how many
   */
  record Result(
      UUID owner,
      Optional<UUID> unit,
      LocalDate day,
      Optional<UUID> product,
      Optional<String> customerClass,
      Optional<UUID> customer,
      BigDecimal amount) {}

  /**
   * Of these people, as it is known now.
   *
   * @param metric no ratio
   * @param first the first day
   * @param last the last day, included
   */
  Uni<List<Result>> of(
      UnitOfWork work, Metric metric, Collection<UUID> owners, LocalDate first, LocalDate last);
}

package io.salesline.leads.upgrade.app;

import io.salesline.leads.id.CustomerId;
import io.salesline.leads.upgrade.domain.PlannedUpgrade;
import io.salesline.leads.upgrade.domain.UpgradePlan;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where upgrade plans are kept. Steps come in the order in which they are due. */
public interface UpgradePlans {

  /** Whose plan it is. Fails with a 404 refusal where there is no such plan. */
  Uni<CustomerId> customerOf(UnitOfWork unit, UUID plan);

  /** Locked until the transaction ends. To be asked when the customer is locked. */
  Uni<PlannedUpgrade> require(UnitOfWork unit, UUID plan);

  /** Those of customers that are open, locked. To be asked when the customers are. */
  Uni<List<UpgradePlan>> open(UnitOfWork unit, Collection<CustomerId> customers);

  Uni<Void> add(UnitOfWork unit, PlannedUpgrade fresh);

  /** Adds the steps that are new and removes those that are gone. */
  Uni<Void> keepSteps(UnitOfWork unit, PlannedUpgrade before, PlannedUpgrade after);

  /**
   * The plans of a customer are another's from now on. To be asked when both are locked and one of
   * them at most has an open one.
   */
  Uni<Void> move(UnitOfWork unit, CustomerId from, CustomerId to);

  /** Fails with a 404 refusal where the scope has no customer with such a plan. */
  Uni<PlannedUpgrade> get(Scope scope, UUID plan);

  /** All of a customer, the last opened first. */
  Uni<List<PlannedUpgrade>> of(CustomerId customer, Optional<OpenedPlace> after, int most);

  /**
   * The open ones of a scope's customers, by when something of them is due, the earliest first.
   *
   * @param dueBefore only those of which something is due before that day
   */
  Uni<List<PlannedUpgrade>> open(
      Scope scope, Optional<LocalDate> dueBefore, Optional<DuePlace> after, int most);

  record OpenedPlace(Instant openedAt, UUID id) {}

  record DuePlace(LocalDate nextDueOn, UUID id) {}
}

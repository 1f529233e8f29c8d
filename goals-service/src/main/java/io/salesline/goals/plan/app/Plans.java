package io.salesline.goals.plan.app;

import io.salesline.goals.plan.domain.Plan;
import io.salesline.goals.plan.domain.PlanId;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All plans, without their numbers. */
public interface Plans {

  /** The place after which a list goes on. */
  record After(Instant createdAt, UUID id) {}

  Uni<Void> add(UnitOfWork work, Plan plan);

  /** Held until the transaction ends, so that its sums change in turn; fails with 404. */
  Uni<Plan> hold(UnitOfWork work, PlanId id);

  /** Its revision and time of change, and when a copy was last the same as its origin. */
  Uni<Void> update(UnitOfWork work, Plan plan);

  /** Its days, too. */
  Uni<Void> redate(UnitOfWork work, Plan plan);

  /** How many copies of it there are; no more of them while it is held. */
  Uni<Long> copies(UnitOfWork work, Plan plan);

  /** With all that belongs to it. */
  Uni<Void> remove(UnitOfWork work, Plan plan);

  /** Empty too where the reader sees nothing of it. */
  Uni<Optional<Plan>> find(Scope scope, PlanId id);

  /** The nodes whose numbers a reader sees: their own, and all of the units that they manage. */
  Uni<BitSet> seen(Scope scope, Plan plan);

  /** Those of which a reader sees something, the newest first; at most {@code most}. */
  Uni<List<Plan>> list(Scope scope, Optional<After> after, int most);
}

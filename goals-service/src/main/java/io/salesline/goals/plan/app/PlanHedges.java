package io.salesline.goals.plan.app;

import io.salesline.goals.plan.domain.Plan;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What managers assign on top in plans. */
public interface PlanHedges {

  /** What is assigned on top to those beneath a node. */
  record Hedge(int node, int basisPoints, UUID setBy, Instant setAt) {}

  /** By their nodes in turn. */
  Uni<List<Hedge>> of(Plan plan);

  /** In the place of the node's hedge, if it has one. */
  Uni<Void> put(UnitOfWork work, Plan plan, Hedge hedge);

  Uni<Void> remove(UnitOfWork work, Plan plan, int node);
}

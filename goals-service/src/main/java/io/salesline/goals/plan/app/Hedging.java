package io.salesline.goals.plan.app;

import io.salesline.goals.plan.app.PlanHedges.Hedge;
import io.salesline.goals.plan.domain.Plan;
import io.salesline.goals.plan.domain.PlanId;
import io.salesline.platform.access.Scope;
import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Assigns more than is asked to those beneath a unit, beside the plan. */
@ApplicationScoped
public class Hedging {

  /** What is asked itself. */
  private static final int ALL = 10_000;

  private final Plans plans;
  private final PlanHedges hedges;
  private final Mandates mandates;

  Hedging(Plans plans, PlanHedges hedges, Mandates mandates) {
    this.plans = plans;
    this.hedges = hedges;
    this.mandates = mandates;
  }

  /** A plan with one of its hedges. */
  public record Hedged(Plan plan, Hedge hedge) {}

  /**
   * By the unit's manager or a director. Fails with 404, and with 422 {@code nobody-beneath}.
   *
   * @param basisPoints of what is asked; 10000 for no more than that
   */
  public Uni<Hedged> hedge(UnitOfWork work, PlanId id, UUID unit, int basisPoints) {
    return plans.hold(work, id).chain(plan -> hedge(work, plan, unit, basisPoints));
  }

  /** Those at what the reader sees. Fails with 404. */
  public Uni<List<Hedged>> list(Scope scope, PlanId id) {
    return plans
        .find(scope, id)
        .map(found -> found.orElseThrow(Refusal::notFound))
        .chain(plan -> plans.seen(scope, plan).chain(seen -> list(plan, seen)));
  }

  private Uni<List<Hedged>> list(Plan plan, BitSet seen) {
    return hedges
        .of(plan)
        .map(all -> all.stream().filter(hedge -> seen.get(hedge.node())).toList())
        .map(visible -> visible.stream().map(hedge -> new Hedged(plan, hedge)).toList());
  }

  private Uni<Hedged> hedge(UnitOfWork work, Plan plan, UUID unit, int basisPoints) {
    int node = plan.places().find(Optional.of(unit), Optional.empty());
    if (plan.places().axis().isLeaf(node)) {
      throw Refusal.field("unit_id", "nobody-beneath");
    }
    var hedge = new Hedge(node, basisPoints, work.caller().memberId(), work.now());
    return mandates
        .requireMaySpeakFor(work, plan, node)
        .chain(() -> keep(work, plan, hedge))
        .invoke(() -> record(work, plan, unit, hedge))
        .replaceWith(new Hedged(plan, hedge));
  }

  private Uni<Void> keep(UnitOfWork work, Plan plan, Hedge hedge) {
    return hedge.basisPoints() == ALL
        ? hedges.remove(work, plan, hedge.node())
        : hedges.put(work, plan, hedge);
  }

  private static void record(UnitOfWork work, Plan plan, UUID unit, Hedge hedge) {
    work.audit(
        new AuditEntry(
            "plan",
            plan.id().value().toString(),
            "hedged",
            Map.of(),
            Map.of("unit_id", unit, "basis_points", hedge.basisPoints())));
  }
}

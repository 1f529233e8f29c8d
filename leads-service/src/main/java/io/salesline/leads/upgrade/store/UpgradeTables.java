package io.salesline.leads.upgrade.store;

import static java.util.stream.Collectors.groupingBy;

import io.salesline.leads.id.CustomerId;
import io.salesline.leads.upgrade.app.UpgradePlans;
import io.salesline.leads.upgrade.domain.PlannedUpgrade;
import io.salesline.leads.upgrade.domain.UpgradePlan;
import io.salesline.leads.upgrade.domain.UpgradeStep;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.erasure.Ids;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.store.ArrayText;
import io.salesline.platform.store.EntityRows;
import io.salesline.platform.store.Listing;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class UpgradeTables implements UpgradePlans {

  private static final String CUSTOMER =
      "select p.customer_id from upgrade_plan p where p.id = :id";
  private static final String LOCKED =
      "select p.* from upgrade_plan p where p.id = :id for no key update of p";
  private static final String OPEN =
      """
      select p.* from upgrade_plan p where %s and p.closed_at is null
      order by p.customer_id for no key update of p
      """
          .formatted(Ids.has("p.customer_id"));
  private static final String MOVE =
      "update upgrade_plan set customer_id = :survivor, revision = revision + 1"
          + " where customer_id = :duplicate";
  private static final String STEPS =
      "select s.* from upgrade_step s where %s order by s.due_on, s.id"
          .formatted(Ids.has("s.plan_id"));
  private static final String WITH_CUSTOMER =
      "upgrade_plan p join customer c on c.id = p.customer_id";
  private static final String VISIBLE = Scope.ownerIn("c.owner_id");
  private static final String SEEN =
      "select p.* from %s where p.id = :id and %s".formatted(WITH_CUSTOMER, VISIBLE);

  private final Mutiny.SessionFactory sessions;

  UpgradeTables(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<CustomerId> customerOf(UnitOfWork unit, UUID plan) {
    return unit.session()
        .createNativeQuery(CUSTOMER, UUID.class)
        .setParameter("id", plan)
        .getSingleResultOrNull()
        .onItem()
        .ifNull()
        .failWith(Refusal::notFound)
        .map(CustomerId::new);
  }

  @Override
  public Uni<PlannedUpgrade> require(UnitOfWork unit, UUID plan) {
    return EntityRows.query(unit.session(), LOCKED, UpgradePlan.class)
        .setParameter("id", plan)
        .getSingleResultOrNull()
        .onItem()
        .ifNull()
        .failWith(Refusal::notFound)
        .chain(found -> withSteps(unit.session(), found));
  }

  @Override
  public Uni<List<UpgradePlan>> open(UnitOfWork unit, Collection<CustomerId> customers) {
    return EntityRows.query(unit.session(), OPEN, UpgradePlan.class)
        .setParameter("ids", ArrayText.of(customers))
        .getResultList();
  }

  @Override
  public Uni<Void> add(UnitOfWork unit, PlannedUpgrade fresh) {
    return unit.session()
        .persist(fresh.plan())
        .chain(() -> unit.session().persistAll(fresh.steps().toArray()));
  }

  @Override
  public Uni<Void> keepSteps(UnitOfWork unit, PlannedUpgrade before, PlannedUpgrade after) {
    var fresh = new ArrayList<>(after.steps());
    fresh.removeAll(before.steps());
    var gone = new ArrayList<>(before.steps());
    gone.removeAll(after.steps());
    return unit.session()
        .persistAll(fresh.toArray())
        .chain(() -> unit.session().removeAll(gone.toArray()));
  }

  @Override
  public Uni<Void> move(UnitOfWork unit, CustomerId from, CustomerId to) {
    return unit.session()
        .flush()
        .chain(
            () ->
                unit.session()
                    .createNativeQuery(MOVE)
                    .setParameter("duplicate", from.value())
                    .setParameter("survivor", to.value())
                    .executeUpdate())
        .replaceWithVoid();
  }

  @Override
  public Uni<PlannedUpgrade> get(Scope scope, UUID plan) {
    return sessions.withSession(
        session ->
            scope
                .bind(EntityRows.query(session, SEEN, UpgradePlan.class))
                .setParameter("id", plan)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(Refusal::notFound)
                .chain(found -> withSteps(session, found)));
  }

  @Override
  public Uni<List<PlannedUpgrade>> of(CustomerId customer, Optional<OpenedPlace> after, int most) {
    var listing =
        Listing.latestFirst("upgrade_plan p", "p.opened_at", "true", query -> {})
            .and("p.customer_id = :customer", Optional.of(customer.value()));
    after.ifPresent(place -> listing.after(place.openedAt(), place.id()));
    return page(listing, most);
  }

  @Override
  public Uni<List<PlannedUpgrade>> open(
      Scope scope, Optional<LocalDate> dueBefore, Optional<DuePlace> after, int most) {
    var listing =
        Listing.ascending(WITH_CUSTOMER, "p.next_due_on", "p.id", VISIBLE, scope::bind)
            .and("p.closed_at is null")
            .and("p.next_due_on < :due_before", dueBefore);
    after.ifPresent(place -> listing.after(place.nextDueOn(), place.id()));
    return page(listing, most);
  }

  private Uni<List<PlannedUpgrade>> page(Listing listing, int most) {
    return sessions.withSession(
        session ->
            listing
                .page(session, UpgradePlan.class, most)
                .chain(plans -> withSteps(session, plans)));
  }

  private static Uni<PlannedUpgrade> withSteps(Mutiny.Session session, UpgradePlan plan) {
    return withSteps(session, List.of(plan)).map(List::getFirst);
  }

  private static Uni<List<PlannedUpgrade>> withSteps(
      Mutiny.Session session, List<UpgradePlan> plans) {
    return EntityRows.query(session, STEPS, UpgradeStep.class)
        .setParameter("ids", ArrayText.of(plans, UpgradePlan::id))
        .getResultList()
        .map(steps -> steps.stream().collect(groupingBy(UpgradeStep::planId)))
        .map(steps -> plans.stream().map(plan -> planned(plan, steps)).toList());
  }

  private static PlannedUpgrade planned(UpgradePlan plan, Map<UUID, List<UpgradeStep>> steps) {
    return new PlannedUpgrade(plan, steps.getOrDefault(plan.id(), List.of()));
  }
}

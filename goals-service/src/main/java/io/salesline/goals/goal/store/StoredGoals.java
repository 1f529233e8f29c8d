package io.salesline.goals.goal.store;

import io.salesline.goals.goal.app.Goals;
import io.salesline.goals.goal.domain.Goal;
import io.salesline.goals.goal.domain.GoalId;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.store.ArrayText;
import io.salesline.platform.store.EntityRows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class StoredGoals implements Goals {

  private static final UUID NOBODY = new UUID(0, 0);
  private static final LocalDate FAR = LocalDate.of(9999, 1, 1);
  private static final LocalDate LONG_AGO = LocalDate.of(1, 1, 1);

  /** A person's goal is seen by whoever sees their records, a unit's by whoever manages it. */
  private static final String SEEN =
      """
      select g.* from goal g
      where (:scope_all
        or g.member_id in (select member_id from visible_members(:scope_member, :scope_today))
        or g.unit_id in (select unit_id from managed_units(:scope_member, :scope_today)))
      """;

  private static final String ONE = SEEN + " and g.id = :id";
  private static final String LIST =
      SEEN
          + """
             and (:any_month or g.first_on = :month and g.last_on = :month_end)
             and (:any_period or g.period = :period)
             and (:any_member or g.member_id = :member)
             and (:any_unit or g.unit_id = :unit)
             and (:any_product or g.product_id = :product)
             and (:any_class or g.customer_class = :class)
             and (:any_customer or g.customer_id = :customer)
             and (g.month < :after_month or g.month = :after_month and g.id > :after_id)
            order by g.month desc, g.id limit :most
            """;
  private static final String DUE =
      """
      select g.* from goal g
      where g.status = 'approved' and g.first_on <= :today
        or g.status = 'active' and g.last_on < :over
      order by g.month, g.id limit :most for update skip locked
      """;
  private static final String ACTIVE =
      """
      select g.* from goal g
      where g.status = 'active' and (g.month, g.id) > (:after_month, :after_id)
      order by g.month, g.id limit :most
      """;
  private static final String LOCK_ACTIVE =
      """
      select g.* from goal g
      where g.status = 'active' and g.id = any(cast(cast(:ids as text) as uuid[]))
      order by g.id for update skip locked
      """;
  private static final String TWIN =
      """
      select count(*) from goal
      where metric = :metric and first_on = :first and last_on = :last and coalesce(member_id, unit_id) = :scope
        and coalesce(product_id, :any) = :product and coalesce(customer_class, '') = :class
        and coalesce(customer_id, :any) = :customer
      """;

  private final Mutiny.SessionFactory sessions;

  StoredGoals(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<Void> add(UnitOfWork work, Goal goal) {
    return twins(work, goal)
        .invoke(StoredGoals::requireNone)
        .chain(() -> work.session().persist(goal))
        .chain(() -> work.session().flush())
        .onFailure(ConstraintViolationException.class)
        .transform(rival -> exists());
  }

  @Override
  public Uni<Goal> lock(UnitOfWork work, Scope scope, GoalId id) {
    return scope
        .bind(EntityRows.query(work.session(), ONE + " for update of g", Goal.class))
        .setParameter("id", id.value())
        .getSingleResultOrNull()
        .onItem()
        .ifNull()
        .failWith(Refusal::notFound);
  }

  @Override
  public Uni<List<Goal>> lockDue(UnitOfWork work, LocalDate today, LocalDate over, int most) {
    return EntityRows.query(work.session(), DUE, Goal.class)
        .setParameter("today", today)
        .setParameter("over", over)
        .setParameter("most", most)
        .getResultList();
  }

  @Override
  public Uni<List<Goal>> active(Optional<After> after, int most) {
    return sessions.withSession(
        session ->
            EntityRows.query(session, ACTIVE, Goal.class)
                .setParameter("after_month", after.map(After::month).orElse(LONG_AGO))
                .setParameter("after_id", after.map(After::id).orElse(NOBODY))
                .setParameter("most", most)
                .getResultList());
  }

  @Override
  public Uni<List<Goal>> lockActive(UnitOfWork work, List<GoalId> ids) {
    return EntityRows.query(work.session(), LOCK_ACTIVE, Goal.class)
        .setParameter("ids", ArrayText.of(ids, GoalId::value))
        .getResultList();
  }

  @Override
  public Uni<Optional<Goal>> find(Scope scope, GoalId id) {
    return sessions.withSession(
        session ->
            scope
                .bind(EntityRows.query(session, ONE, Goal.class))
                .setParameter("id", id.value())
                .getSingleResultOrNull()
                .map(Optional::ofNullable));
  }

  @Override
  public Uni<List<Goal>> list(Scope scope, Filter filter, Optional<After> after, int most) {
    return sessions.withSession(
        session ->
            scope
                .bind(EntityRows.query(session, LIST, Goal.class))
                .setParameter("any_month", filter.month().isEmpty())
                .setParameter("month", filter.month().map(month -> month.atDay(1)).orElse(FAR))
                .setParameter(
                    "month_end", filter.month().map(month -> month.atEndOfMonth()).orElse(FAR))
                .setParameter("any_period", filter.period().isEmpty())
                .setParameter("period", filter.period().orElse(""))
                .setParameter("any_member", filter.member().isEmpty())
                .setParameter("member", filter.member().orElse(NOBODY))
                .setParameter("any_unit", filter.unit().isEmpty())
                .setParameter("unit", filter.unit().orElse(NOBODY))
                .setParameter("any_product", filter.segment().product().isEmpty())
                .setParameter("product", filter.segment().product().orElse(NOBODY))
                .setParameter("any_class", filter.segment().customerClass().isEmpty())
                .setParameter("class", filter.segment().customerClass().orElse(""))
                .setParameter("any_customer", filter.segment().customer().isEmpty())
                .setParameter("customer", filter.segment().customer().orElse(NOBODY))
                .setParameter("after_month", after.map(After::month).orElse(FAR))
                .setParameter("after_id", after.map(After::id).orElse(NOBODY))
                .setParameter("most", most)
                .getResultList());
  }

  private static Uni<Long> twins(UnitOfWork work, Goal goal) {
    return work.session()
        .createNativeQuery(TWIN, Long.class)
        .setParameter("metric", goal.metric().key())
        .setParameter("first", goal.period().first())
        .setParameter("last", goal.period().last())
        .setParameter("scope", goal.scope().id())
        .setParameter("any", NOBODY)
        .setParameter("product", goal.segment().product().orElse(NOBODY))
        .setParameter("class", goal.segment().customerClass().orElse(""))
        .setParameter("customer", goal.segment().customer().orElse(NOBODY))
        .getSingleResult();
  }

  private static void requireNone(long twins) {
    if (twins > 0) {
      throw exists();
    }
  }

  private static Refusal exists() {
    return Refusal.conflict("goal-exists");
  }
}

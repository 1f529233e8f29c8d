package io.salesline.pipeline.activity.store;

import io.salesline.pipeline.activity.app.Activities;
import io.salesline.pipeline.activity.domain.Activity;
import io.salesline.pipeline.activity.domain.ActivityId;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.store.EntityRows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class ActivityTables implements Activities {

  private static final String IN_SCOPE =
      "select a.* from activity a where a.id = :id and "
          + Scope.ownerIn("a.owner_id")
          + " for no key update of a";
  // Customer by customer: in the order of the records all of them would be read to find none.
  private static final String OF_MERGED =
      """
      select a.* from activity a where a.id in (
        select w.id from customer_replica r
        cross join lateral (
          select x.id from activity x where x.customer_id = r.customer_id limit :most) w
        where r.merged_into_id is not null limit :most)
      order by a.id for no key update of a skip locked
      """;
  private static final String SEEN =
      "select exists (select from activity a where a.id = :id and " + OnDeals.ACTIVITY + ")";

  @Override
  public Uni<Activity> require(UnitOfWork unit, ActivityId id) {
    var query =
        EntityRows.query(unit.session(), IN_SCOPE, Activity.class).setParameter("id", id.value());
    return unit.scope()
        .bind(query)
        .getSingleResultOrNull()
        .onItem()
        .ifNull()
        .switchTo(() -> refuse(unit, id));
  }

  private static Uni<Activity> refuse(UnitOfWork unit, ActivityId id) {
    var query =
        unit.session().createNativeQuery(SEEN, Boolean.class).setParameter("id", id.value());
    return unit.scope()
        .bind(query)
        .getSingleResult()
        .chain(seen -> Uni.createFrom().failure(refusal(seen)));
  }

  private static Refusal refusal(boolean seen) {
    return seen ? Refusal.forbidden("activity-of-another") : Refusal.notFound();
  }

  @Override
  public Uni<List<Activity>> ofMergedCustomers(UnitOfWork unit, int most) {
    return EntityRows.query(unit.session(), OF_MERGED, Activity.class)
        .setParameter("most", most)
        .getResultList();
  }

  @Override
  public Uni<Void> add(UnitOfWork unit, List<Activity> fresh) {
    return unit.session().persistAll(fresh.toArray());
  }
}

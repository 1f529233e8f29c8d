package io.salesline.pipeline.activity.app;

import io.salesline.pipeline.activity.domain.Activity;
import io.salesline.pipeline.activity.domain.Moment;
import io.salesline.pipeline.customer.app.MergedCustomers;
import io.salesline.pipeline.customer.app.MovingReferences;
import io.salesline.pipeline.id.CustomerId;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/**
 * What is to be done, or was done, for a customer that turned out to be another concerns that one.
 */
@ApplicationScoped
class ActivitiesOfMerged implements MovingReferences {

  private final Activities activities;
  private final MergedCustomers merged;
  private final Journal journal;

  ActivitiesOfMerged(Activities activities, MergedCustomers merged, Journal journal) {
    this.activities = activities;
    this.merged = merged;
    this.journal = journal;
  }

  @Override
  public Uni<Integer> move(UnitOfWork unit, int most) {
    return activities.ofMergedCustomers(unit, most).call(some -> move(unit, some)).map(List::size);
  }

  private Uni<Void> move(UnitOfWork unit, List<Activity> some) {
    return merged
        .survivors(unit, some.stream().map(ActivitiesOfMerged::customer).toList())
        .invoke(survivors -> some.forEach(one -> move(unit, one, survivors)))
        .replaceWithVoid();
  }

  private void move(UnitOfWork unit, Activity activity, Map<CustomerId, CustomerId> survivors) {
    CustomerId survivor = survivors.get(customer(activity));
    journal.record(unit, activity.belongTo(survivor, new Moment(unit.now(), unit.today())));
  }

  private static CustomerId customer(Activity activity) {
    return activity.subject().customerId();
  }
}

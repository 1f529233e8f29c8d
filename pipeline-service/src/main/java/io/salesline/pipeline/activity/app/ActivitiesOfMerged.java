package io.salesline.pipeline.activity.app;

import io.salesline.pipeline.activity.domain.Activity;
import io.salesline.pipeline.activity.domain.Moment;
import io.salesline.pipeline.customer.app.MovingReferences;
import io.salesline.pipeline.id.CustomerId;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * What is to be done, or was done, for a customer that turned out to be another concerns that one.
 */
@ApplicationScoped
class ActivitiesOfMerged implements MovingReferences<Activity> {

  private final Activities activities;
  private final Journal journal;

  ActivitiesOfMerged(Activities activities, Journal journal) {
    this.activities = activities;
    this.journal = journal;
  }

  @Override
  public Uni<List<Activity>> some(UnitOfWork unit, int most) {
    return activities.ofMergedCustomers(unit, most);
  }

  @Override
  public CustomerId customerOf(Activity activity) {
    return activity.subject().customerId();
  }

  @Override
  public Uni<Void> move(UnitOfWork unit, Activity activity, CustomerId survivor) {
    journal.record(unit, activity.belongTo(survivor, new Moment(unit.now(), unit.today())));
    return Uni.createFrom().voidItem();
  }
}

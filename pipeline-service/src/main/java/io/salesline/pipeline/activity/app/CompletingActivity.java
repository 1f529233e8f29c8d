package io.salesline.pipeline.activity.app;

import io.salesline.pipeline.activity.domain.Activity;
import io.salesline.pipeline.activity.domain.ActivityDecision;
import io.salesline.pipeline.activity.domain.ActivityId;
import io.salesline.pipeline.activity.domain.Moment;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;

/** Ends an activity. */
@ApplicationScoped
public class CompletingActivity {

  private final Activities activities;
  private final Journal journal;

  CompletingActivity(Activities activities, Journal journal) {
    this.activities = activities;
    this.journal = journal;
  }

  /** Fails with a 404 refusal out of scope, 409 when it is completed, 422 for a day to come. */
  public Uni<Activity> complete(
      UnitOfWork unit, ActivityId id, Optional<LocalDate> on, Optional<String> note) {
    return activities
        .require(unit, id)
        .map(activity -> activity.complete(on, note, new Moment(unit.now(), unit.today())))
        .invoke(decision -> journal.record(unit, decision))
        .map(ActivityDecision::activity);
  }
}

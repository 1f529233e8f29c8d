package io.salesline.pipeline.activity.app;

import io.salesline.pipeline.activity.domain.Activity;
import io.salesline.pipeline.activity.domain.ActivityId;
import io.salesline.pipeline.activity.domain.Moment;
import io.salesline.pipeline.activity.domain.Subject;
import io.salesline.pipeline.id.MemberId;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.web.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Edits what is to be done, by whom and until when. */
@ApplicationScoped
public class AmendingActivity {

  private final Activities activities;
  private final References references;
  private final Journal journal;

  AmendingActivity(Activities activities, References references, Journal journal) {
    this.activities = activities;
    this.references = references;
    this.journal = journal;
  }

  /** Who is to do what. */
  public record Work(MemberId owner, Subject subject) {}

  /**
   * @param edit makes the new of the old
   * @return fails with a 404 refusal out of scope, 412 when stale, 409 when completed, 422
   */
  public Uni<Activity> amend(
      UnitOfWork unit, ActivityId id, long expectedRevision, UnaryOperator<Work> edit) {
    return activities
        .require(unit, id)
        .invoke(activity -> IfMatch.check(expectedRevision, activity.revision()))
        .call(activity -> amend(unit, activity, edit.apply(workOf(activity))));
  }

  private Uni<Void> amend(UnitOfWork unit, Activity activity, Work edited) {
    Set<UUID> owners =
        edited.owner().equals(activity.ownerId()) ? Set.of() : Set.of(edited.owner().value());
    return references
        .require(unit, new References.Wanted(null, null, owners))
        .invoke(() -> decide(unit, activity, edited));
  }

  private void decide(UnitOfWork unit, Activity activity, Work edited) {
    activity
        .amend(edited.owner(), edited.subject(), new Moment(unit.now(), unit.today()))
        .ifPresent(decision -> journal.record(unit, decision));
  }

  private static Work workOf(Activity activity) {
    return new Work(activity.ownerId(), activity.subject());
  }
}

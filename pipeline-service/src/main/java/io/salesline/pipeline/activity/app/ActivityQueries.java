package io.salesline.pipeline.activity.app;

import io.salesline.pipeline.activity.domain.Activity;
import io.salesline.pipeline.activity.domain.ActivityId;
import io.salesline.pipeline.activity.domain.ActivityKind;
import io.salesline.pipeline.activity.domain.ActivityStatus;
import io.salesline.pipeline.id.CustomerId;
import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.id.OpportunityId;
import io.salesline.pipeline.id.VisitId;
import io.salesline.platform.access.Scope;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Looks at activities, in somebody's scope. */
public interface ActivityQueries {

  /** Fails with a 404 refusal where there is none in the scope. */
  Uni<Activity> get(Scope scope, ActivityId id);

  /** Newest first. */
  Uni<List<Activity>> list(Scope scope, Filter filter, Optional<Place> after, int most);

  /**
   * Empty parts do not filter.
   *
   * @param dueUntil only what is due on this day or before
   */
  record Filter(
      Optional<ActivityKind> kind,
      Optional<ActivityStatus> status,
      Optional<MemberId> owner,
      Optional<CustomerId> customer,
      Optional<OpportunityId> opportunity,
      Optional<VisitId> visit,
      Optional<LocalDate> dueUntil) {}

  /** The sort key of an activity. */
  record Place(Instant recordedAt, ActivityId id) {}
}

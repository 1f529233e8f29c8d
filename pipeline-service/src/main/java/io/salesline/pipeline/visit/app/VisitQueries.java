package io.salesline.pipeline.visit.app;

import io.salesline.pipeline.id.CustomerId;
import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.id.OpportunityId;
import io.salesline.pipeline.id.VisitId;
import io.salesline.pipeline.visit.domain.Visit;
import io.salesline.pipeline.visit.domain.VisitState;
import io.salesline.platform.access.Scope;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Looks at visits, in somebody's scope. */
public interface VisitQueries {

  /** Fails with a 404 refusal where there is no such visit in the scope. */
  Uni<Visit> get(Scope scope, VisitId id);

  /** Latest first. */
  Uni<List<Visit>> list(Scope scope, Filter filter, Optional<Place> after, int most);

  /**
   * Empty parts do not filter.
   *
   * @param from the first day on which they are scheduled
   * @param until the last one
   */
  record Filter(
      Optional<VisitState> state,
      Optional<MemberId> owner,
      Optional<CustomerId> customer,
      Optional<OpportunityId> opportunity,
      Optional<LocalDate> from,
      Optional<LocalDate> until) {}

  /** The sort key of a visit. */
  record Place(Instant startsAt, VisitId id) {}
}

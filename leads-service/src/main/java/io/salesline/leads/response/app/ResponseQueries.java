package io.salesline.leads.response.app;

import io.salesline.leads.id.LeadId;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.id.ResponseId;
import io.salesline.leads.response.domain.FirstResponse;
import io.salesline.leads.response.domain.ResponseOutcome;
import io.salesline.platform.access.Scope;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Looks at first responses of the owners in somebody's scope. */
public interface ResponseQueries {

  /**
   * Those that are open by when they are due, all others by when the lead was taken, latest first.
   *
   * @param after where the page before ended
   * @param most at least 1
   */
  Uni<List<FirstResponse>> list(Scope scope, Filter filter, Optional<Place> after, int most);

  /** How many are open although the time is up, of everybody; counted up to 100,000. */
  Uni<Long> overdue(Instant now);

  /**
   * How soon leads taken in a time were turned to, by source or by owner, those with the most
   * first.
   *
   * @param most groups
   */
  Uni<List<Summary>> summary(Scope scope, Window window, Grouping by, int most);

  /**
   * @param unit only its people's, and those of all beneath it
   * @param overdueAt only those that are open and due by then
   */
  record Filter(
      Optional<ResponseOutcome> outcome,
      Optional<MemberId> owner,
      Optional<UUID> unit,
      Optional<LeadId> lead,
      Optional<Instant> overdueAt) {

    public boolean byDue() {
      return overdueAt.isPresent() || outcome.filter(ResponseOutcome.OPEN::equals).isPresent();
    }
  }

  /**
   * @param at when it is due, or when the lead was taken
   */
  record Place(Instant at, ResponseId id) {}

  /**
   * @param from included
   * @param until not included
   */
  record Window(Instant from, Instant until) {}

  enum Grouping {
    SOURCE,
    OWNER
  }

  /**
   * Of those that were answered, median and nine tenths of their working time; nearest above.
   *
   * @param group a source or an owner; null for leads without a source
   * @param open not answered, the lead still with its owner
   * @param medianSeconds null where none was answered; so is the other
   */
  record Summary(
      String group,
      long met,
      long missed,
      long open,
      long left,
      Long medianSeconds,
      Long p90Seconds) {}
}

package io.salesline.leads.followup.app;

import io.salesline.leads.followup.domain.FollowUp;
import io.salesline.leads.followup.domain.FollowUpId;
import io.salesline.leads.id.LeadId;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where is kept what was done with leads. */
public interface FollowUps {

  Uni<Void> add(UnitOfWork unit, FollowUp followUp);

  /**
   * What was done with a lead that the scope holds or that waits, and with those that turned out to
   * be it, last told first.
   *
   * @param after where the page before ended
   * @param most at least 1
   */
  Uni<List<FollowUp>> of(Scope scope, LeadId lead, Optional<Place> after, int most);

  record Place(Instant recordedAt, FollowUpId id) {}
}

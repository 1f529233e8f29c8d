package io.salesline.leads.followup.store;

import io.salesline.leads.followup.app.FollowUps;
import io.salesline.leads.followup.domain.FollowUp;
import io.salesline.leads.id.LeadId;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.store.Listing;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class FollowUpTables implements FollowUps {

  /** A lead that somebody out of scope took in between is gone for the reader. */
  private static final String SEEN =
      """
      (f.lead_id = :lead or f.lead_id in (select lead_id from merged_leads(:lead)))
      and exists (select from lead l where l.id = :lead and (l.owner_id is null or %s))
      """
          .formatted(Scope.ownerIn("l.owner_id"));

  private final Mutiny.SessionFactory sessions;

  FollowUpTables(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<Void> add(UnitOfWork unit, FollowUp followUp) {
    return unit.session().persist(followUp);
  }

  @Override
  public Uni<List<FollowUp>> of(Scope scope, LeadId lead, Optional<Place> after, int most) {
    var listing =
        Listing.latestFirst(
            "follow_up f",
            "f.recorded_at",
            SEEN,
            query -> scope.bind(query).setParameter("lead", lead.value()));
    after.ifPresent(place -> listing.after(place.recordedAt(), place.id().value()));
    return sessions.withSession(session -> listing.page(session, FollowUp.class, most));
  }
}

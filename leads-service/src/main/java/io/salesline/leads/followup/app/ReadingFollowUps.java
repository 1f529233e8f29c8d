package io.salesline.leads.followup.app;

import io.salesline.leads.followup.domain.FollowUp;
import io.salesline.leads.id.LeadId;
import io.salesline.leads.lead.app.LeadQueries;
import io.salesline.leads.lead.domain.Lead;
import io.salesline.platform.access.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** What was done with a lead, for those who see the lead. */
@ApplicationScoped
public class ReadingFollowUps {

  private final LeadQueries leads;
  private final FollowUps followUps;

  ReadingFollowUps(LeadQueries leads, FollowUps followUps) {
    this.leads = leads;
    this.followUps = followUps;
  }

  /**
   * @param masked hides what was written: the lead waits in a pool, like its contact
   */
  public record Read(List<FollowUp> followUps, boolean masked) {}

  /** Fails with a 404 refusal where there is no such lead in the scope. */
  public Uni<Read> of(Scope scope, LeadId id, Optional<FollowUps.Place> after, int most) {
    return leads.get(scope, id).chain(lead -> read(scope, lead, after, most));
  }

  private Uni<Read> read(Scope scope, Lead lead, Optional<FollowUps.Place> after, int most) {
    boolean masked = lead.standing().ownerId() == null && !scope.all();
    return followUps.of(scope, lead.id(), after, most).map(found -> new Read(found, masked));
  }
}

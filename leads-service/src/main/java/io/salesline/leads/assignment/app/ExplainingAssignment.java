package io.salesline.leads.assignment.app;

import io.salesline.leads.assignment.app.AssignmentLog.Explanation;
import io.salesline.leads.id.LeadId;
import io.salesline.leads.lead.app.LeadQueries;
import io.salesline.platform.access.Scope;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Why this person has a lead, or why it waits in its pool. */
@ApplicationScoped
public class ExplainingAssignment {

  private final LeadQueries leads;
  private final AssignmentLog log;

  ExplainingAssignment(LeadQueries leads, AssignmentLog log) {
    this.leads = leads;
    this.log = log;
  }

  /** Fails with a 404 refusal out of scope, and where no rule has decided on the lead. */
  public Uni<Explanation> explain(Scope scope, LeadId id) {
    return leads
        .get(scope, id)
        .chain(() -> log.explain(id))
        .map(explanation -> explanation.orElseThrow(Refusal::notFound));
  }
}

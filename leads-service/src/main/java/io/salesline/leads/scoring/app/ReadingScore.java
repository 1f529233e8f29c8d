package io.salesline.leads.scoring.app;

import io.salesline.leads.id.LeadId;
import io.salesline.leads.lead.app.LeadQueries;
import io.salesline.leads.lead.domain.Lead;
import io.salesline.leads.scoring.domain.ModelVersion;
import io.salesline.leads.scoring.domain.Score;
import io.salesline.platform.access.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Why a lead has its score. A model's version never changes, so the reasons need not be kept: they
 * follow from the version that scored the lead and from what is known of it.
 */
@ApplicationScoped
public class ReadingScore {

  private final LeadQueries leads;
  private final Models models;
  private final ModelInForce inForce;

  ReadingScore(LeadQueries leads, Models models, ModelInForce inForce) {
    this.leads = leads;
    this.models = models;
    this.inForce = inForce;
  }

  public record Explained(LeadId lead, ModelVersion by, Score score) {}

  /** Fails with a 404 refusal where there is no such lead in the scope. */
  public Uni<Explained> of(Scope scope, LeadId id) {
    return leads.get(scope, id).chain(this::explained);
  }

  private Uni<Explained> explained(Lead lead) {
    Uni<ModelVersion> by = lead.scoredBy() == 0 ? inForce.read() : models.get(lead.scoredBy());
    return by.map(version -> new Explained(lead.id(), version, ModelInForce.score(version, lead)));
  }
}

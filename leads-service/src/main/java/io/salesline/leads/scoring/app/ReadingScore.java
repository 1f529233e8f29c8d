package io.salesline.leads.scoring.app;

import io.salesline.leads.id.LeadId;
import io.salesline.leads.lead.app.LeadQueries;
import io.salesline.leads.lead.domain.Lead;
import io.salesline.leads.scoring.domain.ModelVersion;
import io.salesline.leads.scoring.domain.Outcome;
import io.salesline.leads.scoring.domain.Score;
import io.salesline.platform.access.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

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

  /**
   * Fails with a 404 refusal where there is no such lead in the scope.
   *
   * @param predicts by the model in force for that; empty for the score that the lead has
   */
  public Uni<Explained> of(Scope scope, LeadId id, Optional<Outcome> predicts) {
    return leads.get(scope, id).chain(lead -> explained(lead, predicts));
  }

  private Uni<Explained> explained(Lead lead, Optional<Outcome> predicts) {
    Uni<ModelVersion> by = predicts.map(this::inForce).orElseGet(() -> ownOf(lead));
    return by.map(version -> new Explained(lead.id(), version, ModelInForce.score(version, lead)));
  }

  private Uni<ModelVersion> inForce(Outcome predicts) {
    return models.inForce().map(versions -> versions.get(predicts));
  }

  private Uni<ModelVersion> ownOf(Lead lead) {
    return lead.scoredBy() == 0 ? inForce.read() : models.get(lead.scoredBy());
  }
}

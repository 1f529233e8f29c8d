package io.salesline.leads.scoring.app;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.salesline.leads.lead.app.FirstScore;
import io.salesline.leads.lead.domain.Lead;
import io.salesline.leads.scoring.domain.ModelVersion;
import io.salesline.leads.scoring.domain.Score;
import io.salesline.leads.scoring.domain.Traits;
import io.salesline.platform.time.Time;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * The model by which leads are scored, as this replica last read it: taking a lead in asks nobody.
 * A lead that another version has scored in the meantime is scored again a moment later.
 */
@ApplicationScoped
class ModelInForce implements FirstScore {

  private final Models models;
  private final Time time;
  private volatile ModelVersion last;

  ModelInForce(Models models, Time time, MeterRegistry metrics) {
    this.models = models;
    this.time = time;
    Gauge.builder("salesline.leads.score.model.age.seconds", this, ModelInForce::age)
        .register(metrics);
  }

  private double age() {
    ModelVersion version = last;
    return version == null ? 0 : Duration.between(version.madeAt(), time.now()).toSeconds();
  }

  /** The version by which leads are scored now. */
  Uni<ModelVersion> read() {
    return models.numberScoredBy().chain(this::version).invoke(version -> last = version);
  }

  private Uni<ModelVersion> version(int number) {
    ModelVersion known = last;
    return known != null && known.number() == number
        ? Uni.createFrom().item(known)
        : models.get(number);
  }

  /** Before the first model is read a lead goes without, and is scored a moment later. */
  @Override
  public void give(Lead lead) {
    ModelVersion version = last;
    if (version != null) {
      lead.scoredAtFirst(score(version, lead).value(), version.number());
    }
  }

  static Score score(ModelVersion version, Lead lead) {
    return version.model().score(traits(lead));
  }

  private static Traits traits(Lead lead) {
    return Traits.of(
        lead.profile().source(),
        lead.profile().industry(),
        lead.profile().region(),
        lead.intakeSize(),
        lead.contact().phone() != null,
        lead.contact().email() != null,
        lead.creditCode() != null);
  }
}

package io.salesline.leads.scoring.app;

import io.salesline.leads.scoring.domain.ModelVersion;
import io.salesline.leads.scoring.domain.Outcome;
import io.salesline.leads.scoring.domain.ScoreModel.Learned;
import io.salesline.leads.scoring.domain.ScoreModel.Points;
import io.salesline.leads.scoring.domain.ScoreSettings;
import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.web.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;

/**
 * Says what leads are scored for. Leads are scored anew by whichever version is newer, so a model
 * that was made before the one they have becomes another version of itself.
 */
@ApplicationScoped
public class ChoosingOutcome {

  private final ScoreSettingsKept settings;
  private final Models models;

  ChoosingOutcome(ScoreSettingsKept settings, Models models) {
    this.settings = settings;
    this.models = models;
  }

  /**
   * @param version of the model by which leads are scored
   */
  public record Chosen(ScoreSettings settings, int version) {}

  public Uni<Chosen> current() {
    return settings
        .current()
        .chain(kept -> models.numberScoredBy().map(number -> new Chosen(kept, number)));
  }

  /** Fails with a 412 refusal when somebody chose in between. */
  public Uni<Chosen> choose(UnitOfWork unit, long expected, Outcome predicts) {
    return settings
        .locked(unit)
        .invoke(kept -> IfMatch.check(expected, kept.revision()))
        .call(() -> models.lock(unit))
        .chain(kept -> choose(unit, kept, predicts));
  }

  private Uni<Chosen> choose(UnitOfWork unit, ScoreSettings kept, Outcome predicts) {
    Outcome before = kept.predicts();
    kept.change(predicts);
    unit.audit(entry(before, predicts));
    return models
        .inForce()
        .chain(inForce -> newest(unit, predicts, inForce.get(before), inForce.get(predicts)))
        .map(number -> new Chosen(kept, number));
  }

  private Uni<Integer> newest(
      UnitOfWork unit, Outcome predicts, ModelVersion before, ModelVersion chosen) {
    if (chosen.number() >= before.number()) {
      return Uni.createFrom().item(chosen.number());
    }
    return switch (chosen.model()) {
      case Points points -> models.add(unit, points, Set.of(predicts));
      case Learned learned ->
          models.add(unit, new Lesson(predicts, learned, chosen.calibration().orElseThrow()), true);
    };
  }

  private static AuditEntry entry(Outcome before, Outcome after) {
    return new AuditEntry(
            "score-settings",
            "scoring",
            "changed",
            Map.of("predicts", before.key()),
            Map.of("predicts", after.key()))
        .changedOnly();
  }
}

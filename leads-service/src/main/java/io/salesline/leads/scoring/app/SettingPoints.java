package io.salesline.leads.scoring.app;

import io.salesline.leads.scoring.domain.ModelVersion;
import io.salesline.leads.scoring.domain.Outcome;
import io.salesline.leads.scoring.domain.Precedence;
import io.salesline.leads.scoring.domain.ScoreModel.Points;
import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.web.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;

/** Says by which points leads are scored for as long as history is thin. */
@ApplicationScoped
public class SettingPoints {

  private final Models models;

  SettingPoints(Models models) {
    this.models = models;
  }

  /**
   * Fails with a 412 refusal when somebody set others in between.
   *
   * @return the number of the new version
   */
  public Uni<Integer> set(UnitOfWork unit, Points points, int expected) {
    return models
        .lock(unit)
        .chain(models::points)
        .invoke(before -> IfMatch.check(expected, before.number()))
        .chain(models::inForce)
        .chain(inForce -> add(unit, points, inForce));
  }

  private Uni<Integer> add(UnitOfWork unit, Points points, Map<Outcome, ModelVersion> before) {
    Set<Outcome> inForce = Precedence.comesIntoForce(points, before);
    return models
        .add(unit, points, inForce)
        .invoke(number -> audit(unit, number, points, !inForce.isEmpty()));
  }

  private static void audit(UnitOfWork unit, int number, Points points, boolean inForce) {
    Map<String, Object> after =
        Map.of(
            "base", points.points(),
            "min_closed", points.minClosed(),
            "weights", points.weights().size(),
            "in_force", inForce);
    unit.audit(
        new AuditEntry("score-model", String.valueOf(number), "points-set", Map.of(), after));
  }
}

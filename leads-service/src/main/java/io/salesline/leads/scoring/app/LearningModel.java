package io.salesline.leads.scoring.app;

import io.salesline.leads.scoring.domain.Calibration;
import io.salesline.leads.scoring.domain.Ending;
import io.salesline.leads.scoring.domain.Learning;
import io.salesline.leads.scoring.domain.ModelVersion;
import io.salesline.leads.scoring.domain.Outcome;
import io.salesline.leads.scoring.domain.Precedence;
import io.salesline.leads.scoring.domain.ScoreModel.Points;
import io.salesline.leads.scoring.domain.ScoreSettings;
import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.reactive.SameContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Learns from history. It is read and thought about before the transaction, off the event loop. */
@ApplicationScoped
public class LearningModel {

  static final String HISTORY_THIN = "history-thin";

  /** Older ends say less, and there has to be an end to it. */
  private static final int MOST = 50_000;

  private final History history;
  private final Models models;
  private final ScoreSettingsKept settings;

  LearningModel(History history, Models models, ScoreSettingsKept settings) {
    this.history = history;
    this.models = models;
    this.settings = settings;
  }

  /**
   * Fails with a 409 refusal while history is thin.
   *
   * @param predicts empty for what leads are scored for
   */
  public Uni<Lesson> learn(Optional<Outcome> predicts) {
    return predicts
        .map(Uni.createFrom()::item)
        .orElseGet(() -> settings.current().map(ScoreSettings::predicts))
        .chain(this::learn);
  }

  private Uni<Lesson> learn(Outcome predicts) {
    return models
        .points()
        .map(version -> ((Points) version.model()).minClosed())
        .chain(
            needed -> history.endings(predicts, MOST).invoke(endings -> require(endings, needed)))
        .chain(endings -> thoughtAbout(predicts, endings));
  }

  private static void require(List<Ending> endings, int needed) {
    if (endings.size() < needed) {
      throw Refusal.conflict(HISTORY_THIN, "closed", endings.size(), "needed", needed);
    }
  }

  private static Uni<Lesson> thoughtAbout(Outcome predicts, List<Ending> endings) {
    return Uni.createFrom()
        .item(() -> lesson(predicts, endings))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
        .emitOn(SameContext.executor());
  }

  private static Lesson lesson(Outcome predicts, List<Ending> endings) {
    return new Lesson(predicts, Learning.from(endings), Calibration.of(endings, History.FOLDS));
  }

  /**
   * Keeps it; it comes into force for what it foretells if it says more than nothing.
   *
   * @return the number of the new version
   */
  public Uni<Integer> keep(UnitOfWork unit, Lesson lesson) {
    return models.lock(unit).chain(models::points).chain(points -> add(unit, lesson, points));
  }

  private Uni<Integer> add(UnitOfWork unit, Lesson lesson, ModelVersion points) {
    int minClosed = ((Points) points.model()).minClosed();
    boolean inForce = Precedence.comesIntoForce(lesson.model(), lesson.calibration(), minClosed);
    return models.add(unit, lesson, inForce).invoke(number -> audit(unit, number, lesson, inForce));
  }

  private static void audit(UnitOfWork unit, int number, Lesson lesson, boolean inForce) {
    Map<String, Object> after =
        Map.of(
            "predicts", lesson.predicts().key(),
            "closed", lesson.model().closed(),
            "successes", lesson.model().successes(),
            "in_force", inForce);
    unit.audit(new AuditEntry("score-model", String.valueOf(number), "learned", Map.of(), after));
  }
}

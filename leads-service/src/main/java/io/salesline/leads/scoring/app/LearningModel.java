package io.salesline.leads.scoring.app;

import io.salesline.leads.scoring.domain.Calibration;
import io.salesline.leads.scoring.domain.Ending;
import io.salesline.leads.scoring.domain.Learning;
import io.salesline.leads.scoring.domain.ModelVersion;
import io.salesline.leads.scoring.domain.Precedence;
import io.salesline.leads.scoring.domain.ScoreModel.Learned;
import io.salesline.leads.scoring.domain.ScoreModel.Points;
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

  /** Older ends say less, and there has to be an end to it. */
  private static final int MOST = 50_000;

  private final History history;
  private final Models models;

  LearningModel(History history, Models models) {
    this.history = history;
    this.models = models;
  }

  /** What history taught, and how well. */
  public record Lesson(Learned model, Calibration calibration) {}

  /** Fails with a 409 refusal while history is thin. */
  public Uni<Lesson> learn() {
    return models
        .points()
        .map(version -> ((Points) version.model()).minClosed())
        .chain(needed -> history.endings(MOST).invoke(endings -> require(endings, needed)))
        .chain(LearningModel::thoughtAbout);
  }

  private static void require(List<Ending> endings, int needed) {
    if (endings.size() < needed) {
      throw Refusal.conflict("history-thin", "closed", endings.size(), "needed", needed);
    }
  }

  private static Uni<Lesson> thoughtAbout(List<Ending> endings) {
    return Uni.createFrom()
        .item(() -> lesson(endings))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
        .emitOn(SameContext.executor());
  }

  private static Lesson lesson(List<Ending> endings) {
    return new Lesson(Learning.from(endings), Calibration.of(endings, History.FOLDS));
  }

  /**
   * Keeps it; leads are scored by it if it says more than nothing.
   *
   * @return the number of the new version
   */
  public Uni<Integer> keep(UnitOfWork unit, Lesson lesson) {
    return models.lock(unit).chain(models::points).chain(points -> add(unit, lesson, points));
  }

  private Uni<Integer> add(UnitOfWork unit, Lesson lesson, ModelVersion points) {
    int minClosed = ((Points) points.model()).minClosed();
    boolean inForce = Precedence.comesIntoForce(lesson.model(), lesson.calibration(), minClosed);
    return models
        .add(unit, lesson.model(), Optional.of(lesson.calibration()), inForce)
        .invoke(number -> audit(unit, number, lesson.model(), inForce));
  }

  private static void audit(UnitOfWork unit, int number, Learned model, boolean inForce) {
    Map<String, Object> after =
        Map.of("closed", model.closed(), "converted", model.successes(), "in_force", inForce);
    unit.audit(new AuditEntry("score-model", String.valueOf(number), "learned", Map.of(), after));
  }
}

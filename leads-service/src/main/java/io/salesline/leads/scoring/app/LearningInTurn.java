package io.salesline.leads.scoring.app;

import io.quarkus.scheduler.Scheduled;
import io.salesline.leads.scoring.domain.ModelVersion;
import io.salesline.leads.scoring.domain.Outcome;
import io.salesline.platform.command.Chore;
import io.salesline.platform.command.Commands;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Learns from history when it is time to; once, however many replicas there are. */
@ApplicationScoped
class LearningInTurn {

  private static final Logger LOG = Logger.getLogger(LearningInTurn.class);

  /** After which somebody else tries who took the turn and went away. */
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private final Commands commands;
  private final History history;
  private final LearningModel learning;
  private final Models models;
  private final ScoringSchedule schedule;

  LearningInTurn(
      Commands commands,
      History history,
      LearningModel learning,
      Models models,
      ScoringSchedule schedule) {
    this.commands = commands;
    this.history = history;
    this.learning = learning;
    this.models = models;
    this.schedule = schedule;
  }

  @Scheduled(
      every = "{salesline.scoring.turn-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> turn() {
    return Chore.turn(
        LOG,
        "history is not learned from",
        history.takeTurn(PATIENCE).chain(ours -> ours ? learned() : Uni.createFrom().voidItem()));
  }

  private Uni<Void> learned() {
    return learned(Outcome.CONVERSION)
        .chain(() -> learned(Outcome.WON))
        .chain(() -> history.turnDone(schedule.learnEvery()));
  }

  private Uni<Void> learned(Outcome predicts) {
    return learning
        .learn(Optional.of(predicts))
        .chain(this::keepIfNew)
        .onFailure(LearningInTurn::isThinHistory)
        .recoverWithNull();
  }

  /** An answer: there is no model then. Whatever else fails is told, and tried in another turn. */
  private static boolean isThinHistory(Throwable failure) {
    return failure instanceof Refusal refusal && refusal.code().equals(LearningModel.HISTORY_THIN);
  }

  private Uni<Void> keepIfNew(Lesson lesson) {
    return models.inForce().chain(inForce -> keepIfNew(lesson, inForce.get(lesson.predicts())));
  }

  private Uni<Void> keepIfNew(Lesson lesson, ModelVersion version) {
    return lesson.model().equals(version.model())
        ? Uni.createFrom().voidItem()
        : commands
            .runAsSystem("learn-score-model", unit -> learning.keep(unit, lesson))
            .replaceWithVoid();
  }
}

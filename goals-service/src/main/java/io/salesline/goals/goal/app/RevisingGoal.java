package io.salesline.goals.goal.app;

import io.salesline.goals.goal.domain.Amount;
import io.salesline.goals.goal.domain.Goal;
import io.salesline.goals.goal.domain.GoalEvent.GoalRevised;
import io.salesline.goals.goal.domain.GoalId;
import io.salesline.goals.goal.domain.Revision;
import io.salesline.goals.goal.domain.Standing;
import io.salesline.goals.goal.domain.Tiers;
import io.salesline.goals.result.app.Results;
import io.salesline.goals.result.app.Results.Sum;
import io.salesline.platform.access.Scope;
import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Asks for something else in mid-period, by whoever may set such a goal. */
@ApplicationScoped
public class RevisingGoal {

  /**
   * @param reason a sentence
   */
  public record Asked(Tiers tiers, LocalDate effectiveOn, String reason) {}

  private final Goals goals;
  private final Revisions revisions;
  private final Standings standings;
  private final Results results;
  private final Announcement announcement;

  RevisingGoal(
      Goals goals,
      Revisions revisions,
      Standings standings,
      Results results,
      Announcement announcement) {
    this.goals = goals;
    this.revisions = revisions;
    this.standings = standings;
    this.results = results;
    this.announcement = announcement;
  }

  public Uni<Revision> revise(UnitOfWork work, GoalId id, Asked asked) {
    return goals
        .lock(work, Scope.ofAggregates(work.caller(), work.today()), id)
        .chain(goal -> revise(work, goal, asked));
  }

  private Uni<Revision> revise(UnitOfWork work, Goal goal, Asked asked) {
    return standings.of(work, goal.scope()).chain(standing -> revise(work, goal, asked, standing));
  }

  private Uni<Revision> revise(UnitOfWork work, Goal goal, Asked asked, Standing standing) {
    return before(goal, asked.effectiveOn())
        .chain(before -> decide(work, goal, asked, standing, before));
  }

  /** What had been reached by the close of the day before. */
  private Uni<Sum> before(Goal goal, LocalDate effectiveOn) {
    return results.sum(Reach.of(goal, effectiveOn.minusDays(1)));
  }

  private Uni<Revision> decide(
      UnitOfWork work, Goal goal, Asked asked, Standing standing, Sum before) {
    return revisions
        .of(work, goal.id())
        .map(known -> revised(work, goal, asked, known, standing, before))
        .call(revision -> revisions.add(work, revision))
        .invoke(revision -> record(work, goal, revision));
  }

  private static Revision revised(
      UnitOfWork work, Goal goal, Asked asked, List<Revision> known, Standing standing, Sum sum) {
    Amount before = goal.tiers().target().with(sum.amount());
    return goal.revise(
        known.size() + 1,
        asked.tiers(),
        asked.effectiveOn(),
        asked.reason(),
        before,
        standing,
        work.caller().memberId(),
        work.now());
  }

  private void record(UnitOfWork work, Goal goal, Revision revision) {
    announcement.of(work, new GoalRevised(goal, revision, work.now()));
    work.audit(
        new AuditEntry(
            "goal",
            goal.id().value().toString(),
            "revised",
            Map.of(),
            Map.of(
                "effective_on", revision.effectiveOn().toString(),
                "target_amount", revision.tiers().target().value())));
  }
}

package io.salesline.goals.goal.app;

import io.salesline.goals.goal.domain.GoalDraft;
import io.salesline.goals.goal.domain.GoalId;
import io.salesline.goals.goal.domain.Outline;
import io.salesline.goals.goal.domain.Standing;
import io.salesline.goals.result.app.Metrics;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;

/**
 * Whoever would reach a goal drafts it, or somebody above; it stays theirs until it is submitted.
 */
@ApplicationScoped
public class DraftingGoal {

  private final Drafts drafts;
  private final Standings standings;
  private final Metrics metrics;
  private final Parents parents;
  private final DraftRecord record;
  private final Outlining outlining;

  DraftingGoal(
      Drafts drafts,
      Standings standings,
      Metrics metrics,
      Parents parents,
      DraftRecord record,
      Outlining outlining) {
    this.drafts = drafts;
    this.standings = standings;
    this.metrics = metrics;
    this.parents = parents;
    this.record = record;
    this.outlining = outlining;
  }

  public Uni<GoalDraft> begin(UnitOfWork work, NewGoal asked) {
    return outlining.of(work, asked).chain(outline -> begin(work, outline));
  }

  private Uni<GoalDraft> begin(UnitOfWork work, Outline outline) {
    return requireMayDraft(work, outline)
        .map(
            allowed ->
                GoalDraft.begin(
                    new GoalId(UUID.randomUUID()), outline, work.caller().memberId(), work.now()))
        .call(draft -> drafts.add(work, draft))
        .invoke(draft -> record.of(work, draft, "drafted"));
  }

  /**
   * @param check is told the revision before, and throws where that is not the one that was seen
   */
  public Uni<GoalDraft> say(UnitOfWork work, GoalId id, NewGoal asked, LongConsumer check) {
    return outlining.of(work, asked).chain(outline -> say(work, id, outline, check));
  }

  private Uni<GoalDraft> say(UnitOfWork work, GoalId id, Outline outline, LongConsumer check) {
    return own(work, id)
        .invoke(draft -> check.accept(draft.revision()))
        .call(() -> requireMayDraft(work, outline))
        .invoke(draft -> draft.say(outline))
        .invoke(draft -> record.of(work, draft, "changed"));
  }

  public Uni<GoalDraft> withdraw(UnitOfWork work, GoalId id) {
    return own(work, id)
        .invoke(GoalDraft::withdraw)
        .invoke(draft -> record.of(work, draft, "withdrawn"));
  }

  Uni<GoalDraft> own(UnitOfWork work, GoalId id) {
    return drafts
        .lock(work, Scope.ofAggregates(work.caller(), work.today()), id)
        .invoke(draft -> requireDrafter(work, draft));
  }

  private Uni<Void> requireMayDraft(UnitOfWork work, Outline outline) {
    return standing(work, outline)
        .invoke(standing -> standing.ifPresent(Standing::requireMayDraft))
        .chain(() -> requireMetric(work, outline))
        .chain(() -> parents.require(work, outline));
  }

  private Uni<Void> requireMetric(UnitOfWork work, Outline outline) {
    return outline
        .metric()
        .map(metric -> metrics.unit(work, metric).invoke(outline::requireOf).replaceWithVoid())
        .orElseGet(() -> Uni.createFrom().voidItem());
  }

  Uni<Optional<Standing>> standing(UnitOfWork work, Outline outline) {
    return outline
        .scope()
        .map(scope -> standings.of(work, scope).map(Optional::of))
        .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
  }

  private static void requireDrafter(UnitOfWork work, GoalDraft draft) {
    if (!draft.draftedBy().equals(work.caller().memberId())) {
      throw Refusal.forbidden("not-your-draft");
    }
  }
}

package io.salesline.goals.goal.app;

import io.salesline.goals.goal.domain.Goal;
import io.salesline.goals.goal.domain.GoalDraft;
import io.salesline.goals.goal.domain.GoalId;
import io.salesline.goals.goal.domain.SmartCheck;
import io.salesline.goals.goal.domain.Standing;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** From draft to goal: submitted by whoever drafted it, approved by somebody above the owner. */
@ApplicationScoped
public class DecidingOnDraft {

  private final Drafts drafts;
  private final DraftingGoal drafting;
  private final Standings standings;
  private final CheckingGoal checking;
  private final SettingGoal setting;
  private final DraftRecord record;

  DecidingOnDraft(
      Drafts drafts,
      DraftingGoal drafting,
      Standings standings,
      CheckingGoal checking,
      SettingGoal setting,
      DraftRecord record) {
    this.drafts = drafts;
    this.drafting = drafting;
    this.standings = standings;
    this.checking = checking;
    this.setting = setting;
    this.record = record;
  }

  public Uni<GoalDraft> submit(UnitOfWork work, GoalId id) {
    return drafting.own(work, id).call(draft -> submit(work, draft));
  }

  /** The goal, in force. */
  public Uni<Goal> approve(UnitOfWork work, GoalId id) {
    return lock(work, id).chain(draft -> approve(work, draft));
  }

  public Uni<GoalDraft> sendBack(UnitOfWork work, GoalId id, String why) {
    return lock(work, id).call(draft -> sendBack(work, draft, why));
  }

  private Uni<GoalDraft> lock(UnitOfWork work, GoalId id) {
    return drafts.lock(work, Scope.ofAggregates(work.caller(), work.today()), id);
  }

  private Uni<Void> submit(UnitOfWork work, GoalDraft draft) {
    return drafting
        .standing(work, draft.outline())
        .chain(standing -> checking.check(draft.outline(), standing, work.today()))
        .invoke(check -> draft.submit(check, work.now()))
        .invoke(check -> record.of(work, draft, "submitted"))
        .replaceWithVoid();
  }

  private Uni<Goal> approve(UnitOfWork work, GoalDraft draft) {
    return standing(work, draft).chain(standing -> approve(work, draft, standing));
  }

  private Uni<Goal> approve(UnitOfWork work, GoalDraft draft, Standing standing) {
    return checking
        .check(draft.outline(), Optional.of(standing), work.today())
        .map(check -> approved(work, draft, check, standing))
        .call(goal -> setting.record(work, goal))
        .invoke(goal -> record.of(work, draft, "approved"));
  }

  private static Goal approved(
      UnitOfWork work, GoalDraft draft, SmartCheck check, Standing standing) {
    return draft.approve(check, standing, work.caller().memberId(), work.now(), work.today());
  }

  private Uni<Void> sendBack(UnitOfWork work, GoalDraft draft, String why) {
    return standing(work, draft)
        .invoke(standing -> draft.sendBack(why, standing, work.caller().memberId(), work.now()))
        .invoke(standing -> record.of(work, draft, "sent-back"))
        .replaceWithVoid();
  }

  /** A draft without a scope was never submitted. */
  private Uni<Standing> standing(UnitOfWork work, GoalDraft draft) {
    return standings.of(
        work, draft.outline().scope().orElseThrow(() -> Refusal.conflict("draft-not-submitted")));
  }
}

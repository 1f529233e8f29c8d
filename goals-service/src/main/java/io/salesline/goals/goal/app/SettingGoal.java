package io.salesline.goals.goal.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.salesline.goals.goal.domain.Goal;
import io.salesline.goals.goal.domain.GoalEvent.GoalSet;
import io.salesline.goals.goal.domain.GoalId;
import io.salesline.goals.goal.domain.GoalScope;
import io.salesline.goals.goal.domain.Outline;
import io.salesline.goals.goal.domain.Revision;
import io.salesline.goals.goal.domain.Standing;
import io.salesline.goals.result.app.Metrics;
import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Sets a goal for somebody beneath: nobody sets their own. */
@ApplicationScoped
public class SettingGoal {

  private final Goals goals;
  private final Standings standings;
  private final Parents parents;
  private final Revisions revisions;
  private final Announcement announcement;
  private final Outlining outlining;
  private final Metrics counted;
  private final MeterRegistry metrics;

  SettingGoal(
      Goals goals,
      Standings standings,
      Parents parents,
      Revisions revisions,
      Announcement announcement,
      Outlining outlining,
      Metrics counted,
      MeterRegistry metrics) {
    this.goals = goals;
    this.standings = standings;
    this.parents = parents;
    this.revisions = revisions;
    this.announcement = announcement;
    this.outlining = outlining;
    this.counted = counted;
    this.metrics = metrics;
  }

  public Uni<Goal> set(UnitOfWork work, NewGoal asked) {
    return outlining.of(work, asked).chain(outline -> set(work, outline));
  }

  private Uni<Goal> set(UnitOfWork work, Outline outline) {
    return counted
        .unit(work, outline.metric().orElseThrow())
        .invoke(outline::requireOf)
        .chain(() -> parents.require(work, outline))
        .chain(() -> standings.of(work, outline.scope().orElseThrow()))
        .map(standing -> decide(work, outline, standing))
        .call(goal -> record(work, goal));
  }

  private static Goal decide(UnitOfWork work, Outline outline, Standing standing) {
    return Goal.set(
        new GoalId(UUID.randomUUID()),
        outline,
        standing,
        work.caller().memberId(),
        work.now(),
        work.today());
  }

  /** A goal that holds from now on. */
  Uni<Void> record(UnitOfWork work, Goal goal) {
    announcement.of(work, new GoalSet(goal, work.now()));
    work.audit(
        new AuditEntry("goal", goal.id().value().toString(), "set", Map.of(), described(goal)));
    metrics.counter("salesline.goals.set", "metric", goal.metric().key()).increment();
    return goals.add(work, goal).chain(() -> revisions.add(work, Revision.first(goal)));
  }

  private static Map<String, Object> described(Goal goal) {
    var fields = new HashMap<String, Object>();
    fields.put("metric", goal.metric().key());
    fields.put("period", goal.period().key());
    fields.put("commit_amount", goal.tiers().commit().value());
    fields.put("target_amount", goal.tiers().target().value());
    fields.put("stretch_amount", goal.tiers().stretch().value());
    fields.put("currency", goal.currency().getCurrencyCode());
    fields.put("unit", goal.tiers().target().unit().key());
    fields.putAll(goal.segment().said());
    switch (goal.scope()) {
      case GoalScope.OfMember(var member) -> fields.put("member_id", member.value());
      case GoalScope.OfUnit(var unit) -> fields.put("unit_id", unit.value());
    }
    return fields;
  }
}

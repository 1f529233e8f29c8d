package io.salesline.goals.goal.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.salesline.goals.goal.domain.Goal;
import io.salesline.goals.goal.domain.GoalEvent.GoalSet;
import io.salesline.goals.goal.domain.GoalId;
import io.salesline.goals.goal.domain.GoalScope;
import io.salesline.goals.goal.domain.Standing;
import io.salesline.goals.goal.domain.Tiers;
import io.salesline.goals.result.app.Metrics;
import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.time.Organisation;
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
  private final Announcement announcement;
  private final Organisation organisation;
  private final Metrics counted;
  private final MeterRegistry metrics;

  SettingGoal(
      Goals goals,
      Standings standings,
      Announcement announcement,
      Organisation organisation,
      Metrics counted,
      MeterRegistry metrics) {
    this.goals = goals;
    this.standings = standings;
    this.announcement = announcement;
    this.organisation = organisation;
    this.counted = counted;
    this.metrics = metrics;
  }

  public Uni<Goal> set(UnitOfWork work, NewGoal asked) {
    return counted
        .requireMoney(work, asked.metric())
        .chain(() -> standings.of(work, asked.scope()))
        .map(standing -> decide(work, asked, standing))
        .call(goal -> goals.add(work, goal))
        .invoke(goal -> record(work, goal));
  }

  private Goal decide(UnitOfWork work, NewGoal asked, Standing standing) {
    return Goal.set(
        new GoalId(UUID.randomUUID()),
        asked.metric(),
        asked.scope(),
        asked.month(),
        Tiers.of(asked.target(), asked.commit(), asked.stretch(), organisation.currency()),
        asked.title().orElse(null),
        standing,
        work.caller().memberId(),
        work.now());
  }

  private void record(UnitOfWork work, Goal goal) {
    GoalSet event = goal.state();
    announcement.of(work, event);
    work.audit(
        new AuditEntry("goal", goal.id().value().toString(), "set", Map.of(), described(event)));
    metrics.counter("salesline.goals.set", "metric", goal.metric().key()).increment();
  }

  private static Map<String, Object> described(GoalSet event) {
    var fields = new HashMap<String, Object>();
    fields.put("metric", event.metric().key());
    fields.put("month", event.month().toString());
    fields.put("commit_amount", event.tiers().commit().amount());
    fields.put("target_amount", event.tiers().target().amount());
    fields.put("stretch_amount", event.tiers().stretch().amount());
    fields.put("currency", event.tiers().target().currency().getCurrencyCode());
    switch (event.scope()) {
      case GoalScope.OfMember(var member) -> fields.put("member_id", member.value());
      case GoalScope.OfUnit(var unit) -> fields.put("unit_id", unit.value());
    }
    return fields;
  }
}

package io.salesline.leads.response.app;

import io.salesline.leads.id.ResponseId;
import io.salesline.leads.lead.app.LeadFollower;
import io.salesline.leads.lead.domain.LeadDecision;
import io.salesline.leads.response.domain.EscalationStep;
import io.salesline.leads.response.domain.EscalationTerms;
import io.salesline.leads.response.domain.ResponseRules;
import io.salesline.platform.command.Following;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.time.Organisation;
import io.salesline.platform.time.WorkingCalendar;
import io.salesline.platform.time.WorkingHours;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps the time from a lead's coming to an owner to their first turning to it, by whatever way it
 * comes. A thousand leads that are given in one transaction are written in one statement.
 */
@ApplicationScoped
class FollowingTenancies implements LeadFollower, Following<Turn> {

  private final Responses responses;
  private final RulesInForce rules;
  private final WorkingCalendar calendar;
  private final Organisation organisation;
  private final ResponseMetrics metrics;

  FollowingTenancies(
      Responses responses,
      RulesInForce rules,
      WorkingCalendar calendar,
      Organisation organisation,
      ResponseMetrics metrics) {
    this.responses = responses;
    this.rules = rules;
    this.calendar = calendar;
    this.organisation = organisation;
    this.metrics = metrics;
  }

  @Override
  public void follow(UnitOfWork unit, LeadDecision decision) {
    Turn.of(decision).forEach(turn -> unit.follow(this, turn));
  }

  @Override
  public Uni<Void> from(UnitOfWork unit, List<Turn> turns) {
    WorkingHours hours = calendar.in(organisation);
    return begin(unit, all(turns, Turn.Came.class), hours)
        .chain(() -> answer(unit, all(turns, Turn.Answered.class), hours))
        .chain(() -> leave(unit, all(turns, Turn.Gone.class)));
  }

  private static <T> List<T> all(List<Turn> turns, Class<T> kind) {
    return turns.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private Uni<Void> begin(UnitOfWork unit, List<Turn.Came> came, WorkingHours hours) {
    return came.isEmpty()
        ? Uni.createFrom().voidItem()
        : rules
            .in(unit)
            .map(inForce -> came.stream().map(one -> begun(one, inForce, hours)).toList())
            .chain(begun -> responses.begin(unit, begun));
  }

  private static Responses.Begun begun(Turn.Came came, ResponseRules rules, WorkingHours hours) {
    Duration allowed = rules.allowed(came.source(), came.score());
    return new Responses.Begun(
        ResponseId.fresh(),
        came.tenancy(),
        came.source(),
        came.score(),
        allowed.toMinutes(),
        hours.after(came.tenancy().since(), allowed),
        steps(came.tenancy().since(), allowed, rules.escalation(), hours));
  }

  private static Map<EscalationStep, Instant> steps(
      Instant since, Duration allowed, EscalationTerms terms, WorkingHours hours) {
    var steps = new EnumMap<EscalationStep, Instant>(EscalationStep.class);
    for (EscalationStep step : EscalationStep.values()) {
      terms.before(step, allowed).ifPresent(work -> steps.put(step, hours.after(since, work)));
    }
    return steps;
  }

  private Uni<Void> answer(UnitOfWork unit, List<Turn.Answered> answered, WorkingHours hours) {
    return answered.isEmpty()
        ? Uni.createFrom().voidItem()
        : responses
            .answer(unit, answered.stream().map(one -> timed(one, hours)).toList())
            .invoke(ended -> ended.forEach(metrics::answered))
            .replaceWithVoid();
  }

  private static Responses.Answered timed(Turn.Answered answered, WorkingHours hours) {
    Duration worked = hours.between(answered.tenancy().since(), answered.at());
    return new Responses.Answered(answered.tenancy(), answered.at(), worked.toSeconds());
  }

  private Uni<Void> leave(UnitOfWork unit, List<Turn.Gone> gone) {
    return gone.isEmpty()
        ? Uni.createFrom().voidItem()
        : responses
            .leave(
                unit,
                gone.stream().map(one -> new Responses.Left(one.tenancy(), one.at())).toList())
            .invoke(ended -> ended.forEach(metrics::left))
            .replaceWithVoid();
  }
}

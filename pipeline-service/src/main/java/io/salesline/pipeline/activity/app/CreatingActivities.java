package io.salesline.pipeline.activity.app;

import io.salesline.pipeline.activity.domain.Activity;
import io.salesline.pipeline.activity.domain.ActivityDecision;
import io.salesline.pipeline.activity.domain.ActivityKind;
import io.salesline.pipeline.activity.domain.Moment;
import io.salesline.pipeline.activity.domain.Subject;
import io.salesline.pipeline.id.CustomerId;
import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.id.OpportunityId;
import io.salesline.pipeline.id.VisitId;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Creates calls, meetings and tasks. */
@ApplicationScoped
public class CreatingActivities {

  private final Activities activities;
  private final References references;
  private final Journal journal;

  CreatingActivities(Activities activities, References references, Journal journal) {
    this.activities = activities;
    this.references = references;
    this.journal = journal;
  }

  /**
   * What is to be done next after a visit.
   *
   * @param dueOn null where nobody waits for it
   */
  public record NextAction(UUID owner, String subject, LocalDate dueOn) {}

  /** Fails with a 422 refusal when the owner, the customer or the deal is not there. */
  public Uni<Activity> create(UnitOfWork unit, ActivityKind kind, MemberId owner, Subject subject) {
    return references
        .require(unit, wanted(owner, subject))
        .map(there -> Activity.create(kind, owner, caller(unit), subject, moment(unit)))
        .call(decision -> record(unit, List.of(decision)))
        .map(ActivityDecision::activity);
  }

  /**
   * Creates the tasks that follow from a visit, all or none.
   *
   * @return fails with a 422 refusal when an owner is not there for the caller
   */
  public Uni<Void> follow(
      UnitOfWork unit, UUID visit, UUID customer, UUID opportunity, List<NextAction> actions) {
    var owners = new TreeSet<UUID>();
    actions.forEach(action -> owners.add(action.owner()));
    var decisions =
        actions.stream().map(action -> task(unit, visit, customer, opportunity, action)).toList();
    return references
        .require(unit, new References.Wanted(null, null, owners))
        .chain(() -> record(unit, decisions));
  }

  private static ActivityDecision task(
      UnitOfWork unit, UUID visit, UUID customer, UUID opportunity, NextAction action) {
    var subject =
        new Subject(
            action.subject(),
            CustomerId.of(customer),
            OpportunityId.of(opportunity),
            new VisitId(visit),
            action.dueOn());
    var owner = new MemberId(action.owner());
    return Activity.create(ActivityKind.TASK, owner, caller(unit), subject, moment(unit));
  }

  private Uni<Void> record(UnitOfWork unit, List<ActivityDecision> decisions) {
    decisions.forEach(decision -> journal.record(unit, decision));
    return activities.add(unit, decisions.stream().map(ActivityDecision::activity).toList());
  }

  private static References.Wanted wanted(MemberId owner, Subject subject) {
    return new References.Wanted(
        subject.customerId() == null ? null : subject.customerId().value(),
        subject.opportunityId() == null ? null : subject.opportunityId().value(),
        Set.of(owner.value()));
  }

  private static MemberId caller(UnitOfWork unit) {
    return new MemberId(unit.caller().memberId());
  }

  private static Moment moment(UnitOfWork unit) {
    return new Moment(unit.now(), unit.today());
  }
}

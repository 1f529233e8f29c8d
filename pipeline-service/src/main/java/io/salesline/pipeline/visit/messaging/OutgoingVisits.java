package io.salesline.pipeline.visit.messaging;

import io.salesline.pipeline.visit.app.Publication;
import io.salesline.pipeline.visit.domain.Comment;
import io.salesline.pipeline.visit.domain.PlanDecision;
import io.salesline.pipeline.visit.domain.PlanEvent;
import io.salesline.pipeline.visit.domain.VisitDecision;
import io.salesline.pipeline.visit.domain.VisitEvent;
import io.salesline.pipeline.visit.messaging.PublishedEvents.AmendedV1;
import io.salesline.pipeline.visit.messaging.PublishedEvents.CaseWithdrawnV1;
import io.salesline.pipeline.visit.messaging.PublishedEvents.CommentedV1;
import io.salesline.pipeline.visit.messaging.PublishedEvents.DebriefedV1;
import io.salesline.pipeline.visit.messaging.PublishedEvents.RescheduledV1;
import io.salesline.platform.outbox.OutboundEvent;
import io.salesline.platform.outbox.Stream;
import jakarta.enterprise.context.ApplicationScoped;

/** Turns what happened into what is published. */
@ApplicationScoped
class OutgoingVisits implements Publication {

  private static final Stream VISITS = Stream.of("pipeline", "visit");
  private static final Stream PLANS = Stream.of("pipeline", "visit-plan");

  @Override
  public OutboundEvent of(VisitDecision decision) {
    var row = VisitRow.of(decision.visit());
    return switch (decision.event()) { // no default: a new event must be decided here
      case VisitEvent.Planned planned -> event(decision, "planned", row);
      case VisitEvent.Amended amended ->
          event(decision, "amended", new AmendedV1(row, String.join(",", amended.fields())));
      case VisitEvent.Rescheduled moved -> event(decision, "rescheduled", rescheduled(row, moved));
      case VisitEvent.Promised promised -> event(decision, "promised", row);
      case VisitEvent.CheckedIn checkedIn -> event(decision, "checked-in", row);
      case VisitEvent.Completed completed -> event(decision, "completed", row);
      case VisitEvent.Cancelled cancelled -> event(decision, "cancelled", row);
      case VisitEvent.Debriefed debriefed ->
          event(decision, "debriefed", new DebriefedV1(row, debriefed.nextActions()));
      case VisitEvent.CasePublished published -> event(decision, "case-published", row);
      case VisitEvent.CaseWithdrawn withdrawn ->
          event(decision, "case-withdrawn", new CaseWithdrawnV1(row, withdrawn.id().value()));
    };
  }

  @Override
  public OutboundEvent of(PlanDecision decision) {
    var row = PlanRow.of(decision.plan());
    return switch (decision.event()) {
      case PlanEvent.Submitted submitted -> event(decision, "submitted", row);
      case PlanEvent.Commented commented ->
          event(decision, "commented", commented(row, commented.comment()));
    };
  }

  private static RescheduledV1 rescheduled(VisitRow row, VisitEvent.Rescheduled moved) {
    return new RescheduledV1(
        row, String.join(",", moved.fields()), moved.previous().startsAt(), moved.previous().day());
  }

  private static CommentedV1 commented(PlanRow row, Comment comment) {
    return new CommentedV1(
        row,
        comment.id().value(),
        comment.authorId().value(),
        comment.visitId() == null ? null : comment.visitId().value());
  }

  private static OutboundEvent event(VisitDecision decision, String name, Object row) {
    var visit = decision.visit();
    return new OutboundEvent(
        VISITS,
        visit.id().toString(),
        "visit." + name + ".v1",
        visit.revision(),
        decision.moment().at(),
        row);
  }

  private static OutboundEvent event(PlanDecision decision, String name, Object row) {
    var plan = decision.plan();
    return new OutboundEvent(
        PLANS,
        plan.id().toString(),
        "visit-plan." + name + ".v1",
        plan.revision(),
        decision.moment().at(),
        row);
  }
}

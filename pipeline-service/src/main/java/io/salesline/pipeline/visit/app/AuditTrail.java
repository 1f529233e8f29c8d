package io.salesline.pipeline.visit.app;

import io.salesline.pipeline.visit.domain.Comment;
import io.salesline.pipeline.visit.domain.Course;
import io.salesline.pipeline.visit.domain.Intent;
import io.salesline.pipeline.visit.domain.PlanDecision;
import io.salesline.pipeline.visit.domain.PlanEvent;
import io.salesline.pipeline.visit.domain.Visit;
import io.salesline.pipeline.visit.domain.VisitDecision;
import io.salesline.pipeline.visit.domain.VisitEvent;
import io.salesline.platform.audit.AuditEntry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The changed fields of visits and plans as the audit log keeps them: no texts, no positions. */
final class AuditTrail {

  private AuditTrail() {}

  static AuditEntry entry(VisitDecision decision) {
    Visit visit = decision.visit();
    var now = new VisitDecision.Facts(visit.intent(), visit.slot(), visit.course(), visit.caseId());
    Map<String, Object> after = fields(now);
    Map<String, Object> before = decision.before() == null ? Map.of() : fields(decision.before());
    String id = visit.id().toString();
    return new AuditEntry("visit", id, action(decision.event()), before, after)
        .changedOnly()
        .concealing("reason")
        .concealing("goal")
        .concealing("position");
  }

  static AuditEntry entry(PlanDecision decision) {
    String id = decision.plan().id().toString();
    return switch (decision.event()) {
      case PlanEvent.Submitted submitted ->
          new AuditEntry(
              "visit-plan",
              id,
              "submitted",
              Map.of(),
              Map.of("visits", submitted.promised().size()));
      case PlanEvent.Commented commented ->
          new AuditEntry("visit-plan", id, "commented", Map.of(), fields(commented.comment()));
    };
  }

  private static String action(VisitEvent event) {
    return switch (event) {
      case VisitEvent.Planned planned -> "planned";
      case VisitEvent.Amended amended -> "amended";
      case VisitEvent.Rescheduled rescheduled -> "rescheduled";
      case VisitEvent.Promised promised -> "promised";
      case VisitEvent.CheckedIn checkedIn -> "checked-in";
      case VisitEvent.Completed completed -> "completed";
      case VisitEvent.Cancelled cancelled -> "cancelled";
      case VisitEvent.Debriefed debriefed -> "debriefed";
      case VisitEvent.CasePublished published -> "case-published";
      case VisitEvent.CaseWithdrawn withdrawn -> "case-withdrawn";
    };
  }

  private static Map<String, Object> fields(VisitDecision.Facts facts) {
    Intent intent = facts.intent();
    Course course = facts.course();
    var fields = new LinkedHashMap<String, Object>();
    fields.put("customer_id", text(intent.customerId()));
    fields.put("opportunity_id", text(intent.opportunityId()));
    fields.put("contact_id", text(intent.contactId()));
    fields.put("reason", intent.reason());
    fields.put("goal", intent.goal());
    fields.put("starts_at", text(facts.slot().startsAt()));
    fields.put("ends_at", text(facts.slot().endsAt()));
    fields.put("state", course.state().key());
    fields.put("planned_on", text(course.plannedOn()));
    fields.put("position", course.position());
    fields.put("completed_on", text(course.completedOn()));
    fields.put("cancelled_on", text(course.cancelledOn()));
    fields.put("case_id", text(facts.caseId()));
    fields.values().removeIf(Objects::isNull);
    return fields;
  }

  private static Map<String, Object> fields(Comment comment) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("comment_id", comment.id().toString());
    fields.put("visit_id", text(comment.visitId()));
    fields.put("comment", AuditEntry.CONCEALED);
    fields.values().removeIf(Objects::isNull);
    return fields;
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }
}

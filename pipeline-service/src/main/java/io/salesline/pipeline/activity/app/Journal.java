package io.salesline.pipeline.activity.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.salesline.pipeline.activity.domain.Activity;
import io.salesline.pipeline.activity.domain.ActivityDecision;
import io.salesline.pipeline.activity.domain.ActivityEvent;
import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Tells of decisions: event, audit line and metric. */
@ApplicationScoped
class Journal {

  private final Publication publication;
  private final MeterRegistry metrics;

  Journal(Publication publication, MeterRegistry metrics) {
    this.publication = publication;
    this.metrics = metrics;
  }

  void record(UnitOfWork unit, ActivityDecision decision) {
    unit.publish(publication.of(decision));
    unit.audit(entry(decision));
    if (decision.event() instanceof ActivityEvent.Completed) {
      String kind = decision.activity().kind().key();
      metrics.counter("salesline.activities.completed", "kind", kind).increment();
    }
  }

  private static AuditEntry entry(ActivityDecision decision) {
    Activity activity = decision.activity();
    String id = activity.id().toString();
    return switch (decision.event()) {
      case ActivityEvent.Created created ->
          new AuditEntry("activity", id, "created", Map.of(), fields(activity));
      case ActivityEvent.Amended amended ->
          new AuditEntry("activity", id, "amended", before(amended), fields(activity));
      case ActivityEvent.Completed completed ->
          new AuditEntry(
              "activity", id, "completed", Map.of("status", "open"), completion(activity));
    };
  }

  private static Map<String, Object> before(ActivityEvent.Amended amended) {
    var before = new LinkedHashMap<String, Object>();
    before.put("fields", String.join(",", amended.fields()));
    amended.previousOwner().ifPresent(owner -> before.put("owner_id", owner.toString()));
    return before;
  }

  private static Map<String, Object> fields(Activity activity) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("kind", activity.kind().key());
    fields.put("owner_id", activity.ownerId().toString());
    fields.put("customer_id", text(activity.subject().customerId()));
    fields.put("opportunity_id", text(activity.subject().opportunityId()));
    fields.put("visit_id", text(activity.subject().visitId()));
    fields.put("due_on", text(activity.subject().dueOn()));
    fields.put("subject", AuditEntry.CONCEALED);
    fields.values().removeIf(Objects::isNull);
    return fields;
  }

  private static Map<String, Object> completion(Activity activity) {
    return Map.of(
        "status",
        activity.status().key(),
        "completed_on",
        activity.completion().orElseThrow().completedOn().toString());
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }
}

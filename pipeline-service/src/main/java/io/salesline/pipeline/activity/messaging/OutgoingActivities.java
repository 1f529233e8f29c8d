package io.salesline.pipeline.activity.messaging;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.salesline.pipeline.activity.app.Publication;
import io.salesline.pipeline.activity.domain.ActivityDecision;
import io.salesline.pipeline.activity.domain.ActivityEvent;
import io.salesline.pipeline.id.MemberId;
import io.salesline.platform.outbox.OutboundEvent;
import io.salesline.platform.outbox.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Turns what happened into what is published. */
@ApplicationScoped
class OutgoingActivities implements Publication {

  private static final Stream ACTIVITIES = Stream.of("pipeline", "activity");

  /**
   * @param fields what was edited, comma-joined and sorted
   * @param previousOwnerId null unless somebody else is to do it now
   */
  record AmendedV1(@JsonUnwrapped ActivityRow row, String fields, UUID previousOwnerId) {}

  @Override
  public OutboundEvent of(ActivityDecision decision) {
    var row = ActivityRow.of(decision.activity());
    return switch (decision.event()) { // no default: a new event must be decided here
      case ActivityEvent.Created created -> event(decision, "created", row);
      case ActivityEvent.Amended amended -> event(decision, "amended", amended(row, amended));
      case ActivityEvent.Completed completed -> event(decision, "completed", row);
    };
  }

  private static AmendedV1 amended(ActivityRow row, ActivityEvent.Amended amended) {
    return new AmendedV1(
        row,
        String.join(",", amended.fields()),
        amended.previousOwner().map(MemberId::value).orElse(null));
  }

  private static OutboundEvent event(ActivityDecision decision, String name, Object row) {
    var activity = decision.activity();
    return new OutboundEvent(
        ACTIVITIES,
        activity.id().toString(),
        "activity." + name + ".v1",
        activity.revision(),
        decision.moment().at(),
        row);
  }
}

package io.salesline.pipeline.activity.web;

import io.salesline.pipeline.activity.app.ActivityQueries;
import io.salesline.pipeline.activity.domain.ActivityKind;
import io.salesline.pipeline.activity.domain.ActivityStatus;
import io.salesline.pipeline.id.CustomerId;
import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.id.OpportunityId;
import io.salesline.pipeline.id.VisitId;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.web.Invalid;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which activities a list is to hold. */
public class ActivityFilter {

  @QueryParam("kind")
  @Parameter(schema = @Schema(enumeration = {"call", "meeting", "task"}))
  String kind;

  @QueryParam("status")
  @Parameter(schema = @Schema(enumeration = {"open", "completed"}))
  String status;

  @QueryParam("owner_id")
  @Parameter(description = "Only those of this member", schema = @Schema(format = "uuid"))
  String ownerId;

  @QueryParam("customer_id")
  @Parameter(description = "Only those with this customer", schema = @Schema(format = "uuid"))
  String customerId;

  @QueryParam("opportunity_id")
  @Parameter(description = "Only those on this deal", schema = @Schema(format = "uuid"))
  String opportunityId;

  @QueryParam("visit_id")
  @Parameter(description = "Only what follows from this visit", schema = @Schema(format = "uuid"))
  String visitId;

  @QueryParam("due_until")
  @Parameter(
      description = "Only what is due on this day or before",
      schema = @Schema(format = "date"))
  String dueUntil;

  /**
   * @throws Refusal 400 for a value that is none
   */
  ActivityQueries.Filter filter() {
    return new ActivityQueries.Filter(
        Optional.ofNullable(kind)
            .map(key -> Invalid.unlessKnown("kind", ActivityKind.of(key), "call, meeting, task")),
        Optional.ofNullable(status)
            .map(key -> Invalid.unlessKnown("status", ActivityStatus.of(key), "open, completed")),
        Invalid.unlessId("owner_id", ownerId).map(MemberId::new),
        Invalid.unlessId("customer_id", customerId).map(CustomerId::new),
        Invalid.unlessId("opportunity_id", opportunityId).map(OpportunityId::new),
        Invalid.unlessId("visit_id", visitId).map(VisitId::new),
        Invalid.unlessDay("due_until", dueUntil));
  }
}

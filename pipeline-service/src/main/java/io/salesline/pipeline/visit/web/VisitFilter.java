package io.salesline.pipeline.visit.web;

import io.salesline.pipeline.id.CustomerId;
import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.id.OpportunityId;
import io.salesline.pipeline.visit.app.VisitQueries;
import io.salesline.pipeline.visit.domain.VisitState;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.web.Invalid;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which visits a list is to hold. */
public class VisitFilter {

  private static final String STATES = "planned, checked-in, completed, cancelled";

  @QueryParam("state")
  @Parameter(
      description = "Only those that stand so",
      schema = @Schema(enumeration = {"planned", "checked-in", "completed", "cancelled"}))
  String state;

  @QueryParam("owner_id")
  @Parameter(description = "Only those of this member", schema = @Schema(format = "uuid"))
  String ownerId;

  @QueryParam("customer_id")
  @Parameter(description = "Only those to this customer", schema = @Schema(format = "uuid"))
  String customerId;

  @QueryParam("opportunity_id")
  @Parameter(description = "Only those about this deal", schema = @Schema(format = "uuid"))
  String opportunityId;

  @QueryParam("from")
  @Parameter(description = "The first day", schema = @Schema(format = "date"))
  String from;

  @QueryParam("until")
  @Parameter(description = "The last day", schema = @Schema(format = "date"))
  String until;

  /**
   * @throws Refusal 400 for a value that is none
   */
  VisitQueries.Filter filter() {
    return new VisitQueries.Filter(
        Optional.ofNullable(state)
            .map(key -> Invalid.unlessKnown("state", VisitState.of(key), STATES)),
        Invalid.unlessId("owner_id", ownerId).map(MemberId::new),
        Invalid.unlessId("customer_id", customerId).map(CustomerId::new),
        Invalid.unlessId("opportunity_id", opportunityId).map(OpportunityId::new),
        Invalid.unlessDay("from", from),
        Invalid.unlessDay("until", until));
  }
}

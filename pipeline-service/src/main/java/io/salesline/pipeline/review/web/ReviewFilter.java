package io.salesline.pipeline.review.web;

import io.salesline.pipeline.review.app.ReviewQueries;
import io.salesline.pipeline.review.domain.ReviewState;
import io.salesline.platform.web.Invalid;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which reviews a list is to hold. */
public class ReviewFilter {

  private static final String STATES = "open, approved, rejected, withdrawn, voided";

  @QueryParam("inbox")
  @DefaultValue("false")
  @Parameter(description = "Only what waits for the caller's own verdict")
  boolean inbox;

  @QueryParam("state")
  @Parameter(
      description = "Only those that stand so",
      schema = @Schema(enumeration = {"open", "approved", "rejected", "withdrawn", "voided"}))
  String state;

  @QueryParam("opportunity_id")
  @Parameter(description = "Only those of this deal", schema = @Schema(format = "uuid"))
  String opportunityId;

  @QueryParam("gate")
  @Parameter(description = "Only those of gates with this key")
  String gate;

  ReviewQueries.Filter filter() {
    return new ReviewQueries.Filter(
        Optional.ofNullable(state)
            .map(key -> Invalid.unlessKnown("state", ReviewState.of(key), STATES)),
        Invalid.unlessId("opportunity_id", opportunityId),
        Optional.ofNullable(gate),
        inbox);
  }
}

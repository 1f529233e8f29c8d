package io.salesline.pipeline.opportunity.web;

import io.salesline.pipeline.opportunity.app.OpportunityQueries;
import io.salesline.pipeline.opportunity.domain.CustomerId;
import io.salesline.pipeline.opportunity.domain.MemberId;
import io.salesline.pipeline.opportunity.domain.StageKey;
import io.salesline.pipeline.opportunity.domain.Status;
import io.salesline.platform.problem.FieldError;
import io.salesline.platform.problem.Refusal;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which deals a list is to hold. */
public class OpportunityFilter {

  @QueryParam("stage")
  @Parameter(description = "Only those in this stage", example = "proposal")
  String stage;

  @QueryParam("status")
  @Parameter(
      description = "Only those that stand so",
      schema = @Schema(enumeration = {"open", "won", "lost"}))
  String status;

  @QueryParam("owner_id")
  @Parameter(description = "Only those of this member", schema = @Schema(format = "uuid"))
  String ownerId;

  @QueryParam("customer_id")
  @Parameter(description = "Only those with this customer", schema = @Schema(format = "uuid"))
  String customerId;

  /**
   * @throws Refusal 400 for a status or an id that is none
   */
  OpportunityQueries.Filter filter() {
    return new OpportunityQueries.Filter(
        Optional.ofNullable(stage).map(StageKey::new),
        Optional.ofNullable(status).map(OpportunityFilter::status),
        Optional.ofNullable(ownerId).map(id -> new MemberId(uuid("owner_id", id))),
        Optional.ofNullable(customerId).map(id -> new CustomerId(uuid("customer_id", id))));
  }

  private static Status status(String key) {
    return Status.of(key)
        .orElseThrow(() -> wrong("status", "unknown-value", Map.of("allowed", "open, won, lost")));
  }

  private static UUID uuid(String field, String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException notAnId) {
      throw wrong(field, "wrong-type", Map.of());
    }
  }

  private static Refusal wrong(String field, String code, Map<String, Object> parameters) {
    return Refusal.malformed("invalid-request").with(new FieldError(field, code, parameters));
  }
}

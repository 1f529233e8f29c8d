package io.salesline.leads.response.web;

import io.salesline.leads.id.LeadId;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.response.app.ResponseQueries;
import io.salesline.leads.response.domain.ResponseOutcome;
import io.salesline.platform.web.Invalid;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which responses a list is to hold. */
public class ResponseFilter {

  @QueryParam("outcome")
  @Parameter(
      description = "Only those of which this came",
      schema = @Schema(enumeration = {"open", "met", "missed", "left"}))
  String outcome;

  @QueryParam("overdue")
  @DefaultValue("false")
  @Parameter(description = "Only those that are open though the time is up")
  boolean overdue;

  @QueryParam("owner_id")
  @Parameter(description = "Only those of this member", schema = @Schema(format = "uuid"))
  String ownerId;

  @QueryParam("unit_id")
  @Parameter(
      description = "Only those of today's members of this unit and of all beneath it",
      schema = @Schema(format = "uuid"))
  String unitId;

  @QueryParam("lead_id")
  @Parameter(
      description = "Only those to this lead and to those that turned out to be it",
      schema = @Schema(format = "uuid"))
  String leadId;

  /**
   * @throws io.salesline.platform.problem.Refusal 400 for a value that is none
   */
  ResponseQueries.Filter filter(Instant now) {
    return new ResponseQueries.Filter(
        Optional.ofNullable(outcome)
            .map(
                key ->
                    Invalid.unlessKnown(
                        "outcome", ResponseOutcome.of(key), "open, met, missed, left")),
        Invalid.unlessId("owner_id", ownerId).map(MemberId::new),
        Invalid.unlessId("unit_id", unitId),
        Invalid.unlessId("lead_id", leadId).map(LeadId::new),
        overdue ? Optional.of(now) : Optional.empty());
  }
}

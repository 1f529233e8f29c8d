package io.salesline.leads.assignment.web;

import io.salesline.leads.assignment.app.ReportingFairness;
import io.salesline.leads.id.RuleId;
import io.salesline.platform.access.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether everybody got their due. */
@Path("/api/leads/v1/assignment-rules/{id}/fairness")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.ADMINISTRATOR, Role.Name.DIRECTOR, Role.Name.MANAGER, Role.Name.ANALYST})
@Tag(name = "Assignment")
class FairnessResource {

  private final ReportingFairness reporting;

  FairnessResource(ReportingFairness reporting) {
    this.reporting = reporting;
  }

  @GET
  @Operation(
      operationId = "getAssignmentFairness",
      summary = "How evenly a rule gave in the last days",
      description =
          "Jain's index of received ÷ entitled, by the number of leads and by what they may be"
              + " worth. Who was absent was entitled to nothing in that time.")
  @APIResponse(
      responseCode = "200",
      description = "The indices, and everybody's share",
      content = @Content(schema = @Schema(implementation = FairnessBody.class)))
  public Uni<FairnessBody> get(
      @PathParam("id") UUID id,
      @Parameter(description = "The last so many days, 1 to 366", example = "30")
          @QueryParam("days")
          @DefaultValue("30")
          @Min(1) @Max(366) int days) {
    return reporting
        .fairness(new RuleId(id), days)
        .map(fairness -> FairnessBody.of(days, fairness));
  }
}

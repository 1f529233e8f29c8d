package io.salesline.leads.scoring.web;

import io.salesline.leads.id.LeadId;
import io.salesline.leads.scoring.app.ReadingScore;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.Role;
import io.salesline.platform.access.Scope;
import io.salesline.platform.time.Time;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Why a lead has its score. */
@Path("/api/leads/v1/leads/{id}/score")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Name.REPRESENTATIVE,
  Role.Name.MANAGER,
  Role.Name.DIRECTOR,
  Role.Name.SALES_ASSISTANT
})
@Tag(name = "Scoring", description = "How likely a lead converts or its deal is won, and why")
class ScoreResource {

  private final ReadingScore reading;
  private final CurrentCaller caller;
  private final Time time;

  ScoreResource(ReadingScore reading, CurrentCaller caller, Time time) {
    this.reading = reading;
    this.caller = caller;
    this.time = time;
  }

  @GET
  @Operation(
      operationId = "getLeadScore",
      summary = "How likely a lead converts or its deal is won, and why",
      description =
          "One reason a feature, with how many leads speak for it. While history is thin the score"
              + " is a sum of points that people have set.")
  @APIResponse(responseCode = "200", description = "The score with its reasons")
  public Uni<ScoreBody> score(
      @PathParam("id") UUID id,
      @Parameter(
              description =
                  "By the model in force for that, whatever the settings say; the lead's own score"
                      + " when absent",
              schema = @Schema(enumeration = {"conversion", "won"}))
          @QueryParam(OutcomeParameter.NAME)
          String predicts) {
    var scope = Scope.ofRecords(caller.get(), time.today());
    return reading.of(scope, new LeadId(id), OutcomeParameter.of(predicts)).map(ScoreBody::of);
  }
}

package io.salesline.leads.assignment.web;

import io.salesline.leads.assignment.app.ExplainingAssignment;
import io.salesline.leads.id.LeadId;
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
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Why this person, or this pool? */
@Path("/api/leads/v1/leads/{id}/assignment")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Name.REPRESENTATIVE,
  Role.Name.MANAGER,
  Role.Name.DIRECTOR,
  Role.Name.SALES_ASSISTANT
})
@Tag(name = "Assignment")
class LeadAssignmentResource {

  private final ExplainingAssignment explaining;
  private final CurrentCaller caller;
  private final Time time;

  LeadAssignmentResource(ExplainingAssignment explaining, CurrentCaller caller, Time time) {
    this.explaining = explaining;
    this.caller = caller;
    this.time = time;
  }

  @GET
  @Operation(
      operationId = "getLeadAssignment",
      summary = "Why this person has the lead, or why it waits in this pool",
      description = "The last decision of a rule on it; 404 where none has decided.")
  @APIResponse(
      responseCode = "200",
      description = "The rule, the candidates and the reason in both languages",
      content = @Content(schema = @Schema(implementation = ExplanationBody.class)))
  public Uni<ExplanationBody> get(@PathParam("id") UUID id) {
    var scope = Scope.ofRecords(caller.get(), time.today());
    return explaining.explain(scope, new LeadId(id)).map(ExplanationBody::of);
  }
}

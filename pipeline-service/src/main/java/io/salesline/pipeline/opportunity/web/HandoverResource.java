package io.salesline.pipeline.opportunity.web;

import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.opportunity.app.HandingOver;
import io.salesline.platform.access.Role;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The deals of those who leave. */
@Path("/api/pipeline/v1/opportunities/handovers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.MANAGER, Role.Name.DIRECTOR})
@Tag(name = "Opportunities")
class HandoverResource {

  private final Commands commands;
  private final HandingOver handingOver;

  HandoverResource(Commands commands, HandingOver handingOver) {
    this.commands = commands;
    this.handingOver = handingOver;
  }

  @POST
  @Cancellable(false)
  @Operation(
      operationId = "handOverOpportunities",
      summary = "Give the open deals of one member to another, up to 200 a request",
      description =
          "Deals outside the caller's scope stay: those of somebody who has left every unit are a"
              + " director's. What was won or lost stays with whom it was. Credit shares that were agreed"
              + " stay; where none were, all goes to the new owner.")
  @APIResponse(
      responseCode = "200",
      description = "How many went over, and how many remain",
      content = @Content(schema = @Schema(implementation = HandoverBody.class)))
  @APIResponse(responseCode = "422", description = "`owner-unknown`, `owner-unchanged`")
  public Uni<Response> handOver(@Valid @NotNull HandoverRequest request) {
    var from = new MemberId(request.fromOwnerId());
    var to = new MemberId(request.toOwnerId());
    return commands.run(
        new Command("hand-over-opportunities", request),
        unit ->
            handingOver
                .handOver(unit, from, to)
                .map(progress -> Answer.ok(HandoverBody.of(progress))));
  }
}

package io.salesline.pipeline.review.web;

import io.salesline.pipeline.review.app.GrantingWaiver;
import io.salesline.platform.access.Role;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Taking waivers back. */
@Path("/api/pipeline/v1/waivers/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.WAIVER_GRANTOR)
@Tag(name = "Reviews")
class WaiverEndResource {

  private final Commands commands;
  private final GrantingWaiver granting;

  WaiverEndResource(Commands commands, GrantingWaiver granting) {
    this.commands = commands;
    this.granting = granting;
  }

  @POST
  @Path("/revocation")
  @Cancellable(false)
  @Operation(operationId = "revokeWaiver", summary = "Take a waiver back")
  @APIResponse(
      responseCode = "200",
      description = "The waiver",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = WaiverBody.class)))
  @APIResponse(responseCode = "409", description = "`waiver-ended`, `busy`")
  public Uni<Response> revoke(@PathParam("id") UUID id) {
    return commands.run(
        new Command("revoke-waiver", id),
        unit ->
            granting
                .revoke(unit, id)
                .map(waiver -> Answer.ok(WaiverBody.of(waiver), waiver.revision())));
  }
}

package io.salesline.pipeline.opportunity.web;

import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.id.OpportunityId;
import io.salesline.pipeline.opportunity.app.Collaborating;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.Role;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.time.Time;
import io.salesline.platform.web.Page;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Who works on a deal beside its owner. */
@Path("/api/pipeline/v1/opportunities/{id}/collaborators")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.REPRESENTATIVE, Role.Name.MANAGER, Role.Name.DIRECTOR})
@Tag(name = "Opportunities")
class CollaboratorsResource {

  private final Commands commands;
  private final Collaborating collaborating;
  private final CurrentCaller caller;
  private final Time time;

  CollaboratorsResource(
      Commands commands, Collaborating collaborating, CurrentCaller caller, Time time) {
    this.commands = commands;
    this.collaborating = collaborating;
    this.caller = caller;
    this.time = time;
  }

  @GET
  @Operation(operationId = "listCollaborators", summary = "Who works on a deal beside its owner")
  @APIResponse(responseCode = "200", description = "All of them on one page, first added first")
  public Uni<Page<CollaboratorBody>> list(@PathParam("id") UUID id) {
    return collaborating
        .list(Scope.ofRecords(caller.get(), time.today()), new OpportunityId(id))
        .map(all -> new Page<>(all.stream().map(CollaboratorBody::of).toList(), null));
  }

  @PUT
  @Path("/{member}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Cancellable(false)
  @Operation(
      operationId = "putCollaborator",
      summary = "Add somebody to a deal, or give them another role",
      description =
          "From then on they see the deal, its contract, reviews, proposals and files, whatever team"
              + " they are of; not its costs. They may answer its checklist, and add activities and"
              + " visits to it. Only the owner and the managers above say who is added, 20 at most.")
  @APIResponse(
      responseCode = "200",
      description = "The collaborator",
      content = @Content(schema = @Schema(implementation = CollaboratorBody.class)))
  @APIResponse(responseCode = "403", description = "`collaborators-only-look`, `forbidden`")
  @APIResponse(responseCode = "409", description = "`too-many-collaborators`, `busy`")
  @APIResponse(responseCode = "422", description = "`collaborator-unknown`")
  public Uni<Response> put(
      @PathParam("id") UUID id,
      @PathParam("member") UUID member,
      @Valid @NotNull CollaboratorRequest request) {
    return commands.run(
        new Command("put-collaborator", id, member, request),
        unit ->
            collaborating
                .put(unit, new OpportunityId(id), new MemberId(member), request.role())
                .map(put -> Answer.ok(CollaboratorBody.of(put))));
  }

  @DELETE
  @Path("/{member}")
  @Cancellable(false)
  @Operation(
      operationId = "removeCollaborator",
      summary = "Remove somebody from a deal",
      description =
          "From then on they do not see it any more, unless it is in their scope. What they added"
              + " stays.")
  @APIResponse(responseCode = "204", description = "Removed")
  @APIResponse(responseCode = "403", description = "`collaborators-only-look`, `forbidden`")
  public Uni<Response> remove(@PathParam("id") UUID id, @PathParam("member") UUID member) {
    return commands.run(
        new Command("remove-collaborator", id, member),
        unit ->
            collaborating
                .remove(unit, new OpportunityId(id), new MemberId(member))
                .replaceWith(Answer.noContent()));
  }
}

package io.salesline.leads.upgrade.web;

import io.salesline.leads.upgrade.app.PlanningUpgrade;
import io.salesline.platform.access.Role;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.web.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Whether a step is done. */
@Path("/api/leads/v1/upgrade-plans/{id}/steps/{step}/completion")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.REPRESENTATIVE, Role.Name.MANAGER, Role.Name.DIRECTOR})
@Tag(name = "Upgrade plans")
class StepCompletionResource {

  private final Commands commands;
  private final PlanningUpgrade planning;

  StepCompletionResource(Commands commands, PlanningUpgrade planning) {
    this.commands = commands;
    this.planning = planning;
  }

  @PUT
  @Cancellable(false)
  @Operation(operationId = "completeUpgradeStep", summary = "Say that a step is done")
  @APIResponse(
      responseCode = "200",
      description = "The plan's revision",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = UpgradeReceipt.class)))
  @APIResponse(
      responseCode = "409",
      description = "`upgrade-plan-closed`, `customer-unowned`, `busy`")
  public Uni<Response> complete(
      @PathParam("id") UUID id,
      @PathParam("step") UUID step,
      @Parameter(description = "The plan's ETag", example = "\"1\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch) {
    return mark("complete-upgrade-step", id, step, IfMatch.required(ifMatch), true);
  }

  @DELETE
  @Cancellable(false)
  @Operation(operationId = "reopenUpgradeStep", summary = "Say that a step is not done after all")
  @APIResponse(
      responseCode = "200",
      description = "The plan's revision",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = UpgradeReceipt.class)))
  @APIResponse(
      responseCode = "409",
      description = "`upgrade-plan-closed`, `customer-unowned`, `busy`")
  public Uni<Response> reopen(
      @PathParam("id") UUID id,
      @PathParam("step") UUID step,
      @Parameter(description = "The plan's ETag", example = "\"2\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch) {
    return mark("reopen-upgrade-step", id, step, IfMatch.required(ifMatch), false);
  }

  private Uni<Response> mark(String name, UUID id, UUID step, long expected, boolean done) {
    return commands.run(
        new Command(name, id, step, expected),
        unit -> planning.mark(unit, id, expected, step, done).map(UpgradeReceipt::answer));
  }
}

package io.salesline.pipeline.process.web;

import io.salesline.pipeline.process.app.KeepingProcesses;
import io.salesline.pipeline.process.app.SalesProcesses;
import io.salesline.pipeline.process.domain.ProcessVersion;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.FreshAccess;
import io.salesline.platform.access.Role;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.web.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Drafting, publishing and retiring versions of the sales process. */
@Path("/api/pipeline/v1/processes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.ADMINISTRATOR)
@Tag(name = "Sales process")
class KeepingProcessesResource {

  private final Commands commands;
  private final KeepingProcesses keeping;
  private final SalesProcesses inForce;
  private final CurrentCaller caller;

  KeepingProcessesResource(
      Commands commands, KeepingProcesses keeping, SalesProcesses inForce, CurrentCaller caller) {
    this.commands = commands;
    this.keeping = keeping;
    this.inForce = inForce;
    this.caller = caller;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Cancellable(false)
  @Operation(
      operationId = "draftProcess",
      summary = "Draft a new version",
      description = "Criteria are compiled and type-checked. All that is wrong is said at once.")
  @APIResponse(
      responseCode = "201",
      description = "The draft",
      headers = {@Header(name = "ETag"), @Header(name = "Location")},
      content = @Content(schema = @Schema(implementation = ProcessBody.class)))
  @APIResponse(responseCode = "422", description = "`process-invalid`, with `errors` by path")
  public Uni<Response> draft(@Valid @NotNull ProcessRequest request) {
    FreshAccess.require(caller.get());
    return commands.run(
        new Command("draft-process", request),
        unit -> keeping.draft(unit, request.definition()).map(KeepingProcessesResource::created));
  }

  @PUT
  @Path("/{version:\\d{1,9}}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Cancellable(false)
  @Operation(operationId = "editProcess", summary = "Replace what a draft says")
  @APIResponse(
      responseCode = "200",
      description = "The draft",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = ProcessBody.class)))
  @APIResponse(responseCode = "409", description = "`process-not-draft`, `busy`")
  @APIResponse(responseCode = "422", description = "`process-invalid`, with `errors` by path")
  public Uni<Response> edit(
      @PathParam("version") int version,
      @Parameter(description = "The ETag on which the change was decided", example = "\"1\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      @Valid @NotNull ProcessRequest request) {
    FreshAccess.require(caller.get());
    long expected = IfMatch.required(ifMatch);
    return commands.run(
        new Command("edit-process", version, expected, request),
        unit ->
            keeping
                .edit(unit, version, expected, request.definition())
                .map(KeepingProcessesResource::answer));
  }

  @POST
  @Path("/{version:\\d{1,9}}/publish")
  @Cancellable(false)
  @Operation(
      operationId = "publishProcess",
      summary = "Let new deals start on this version",
      description =
          "From now on, everywhere within ten seconds; deals that are under way stay on theirs."
              + " What it says can no longer be edited. Publishing an older version goes back to"
              + " it.")
  @APIResponse(
      responseCode = "200",
      description = "The version",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = ProcessBody.class)))
  @APIResponse(responseCode = "409", description = "`process-retired`, `busy`")
  public Uni<Response> publish(@PathParam("version") int version) {
    FreshAccess.require(caller.get());
    return commands
        .run(
            new Command("publish-process", version),
            unit -> keeping.publish(unit, version).map(KeepingProcessesResource::answer))
        .invoke(inForce::forgetCurrent);
  }

  @POST
  @Path("/{version:\\d{1,9}}/retire")
  @Cancellable(false)
  @Operation(
      operationId = "retireProcess",
      summary = "Let no deal come to this version any more",
      description = "Those that are on it go on. The one that new deals start on cannot retire.")
  @APIResponse(
      responseCode = "200",
      description = "The version",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = ProcessBody.class)))
  @APIResponse(
      responseCode = "409",
      description = "`process-active`, `process-not-published`, `busy`")
  public Uni<Response> retire(@PathParam("version") int version) {
    FreshAccess.require(caller.get());
    return commands.run(
        new Command("retire-process", version),
        unit -> keeping.retire(unit, version).map(KeepingProcessesResource::answer));
  }

  private static Answer created(ProcessVersion version) {
    return Answer.created(
        "/api/pipeline/v1/processes/" + version.number(),
        ProcessBody.of(version),
        version.revision());
  }

  private static Answer answer(ProcessVersion version) {
    return Answer.ok(ProcessBody.of(version), version.revision());
  }
}

package io.salesline.leads.recycling.web;

import io.salesline.leads.recycling.app.Runs;
import io.salesline.leads.recycling.app.StartingRuns;
import io.salesline.platform.access.Role;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Runs of the recycling beside the nightly one. */
@Path("/api/leads/v1/recycling/runs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.ADMINISTRATOR)
@Tag(name = "Recycling")
class RunResource {

  private final Commands commands;
  private final StartingRuns starting;
  private final Runs runs;

  RunResource(Commands commands, StartingRuns starting, Runs runs) {
    this.commands = commands;
    this.starting = starting;
    this.runs = runs;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Cancellable(false)
  @Operation(
      operationId = "startRecyclingRun",
      summary = "Recycle now what is due",
      description =
          "It is worked off in the background. Each is decided on again when its turn comes:"
              + " what its owner did in the meantime counts.")
  @APIResponse(
      responseCode = "202",
      description = "The run has started",
      content = @Content(schema = @Schema(implementation = RunBody.class)))
  @APIResponse(responseCode = "422", description = "`run-ahead`, `idempotency-key-reused`")
  public Uni<Response> start(@Valid @NotNull RunRequest request) {
    return commands.run(
        new Command("start-recycling-run", request), unit -> started(unit, request));
  }

  private Uni<Answer> started(UnitOfWork unit, RunRequest request) {
    LocalDate on = request.on() == null ? unit.today() : request.on();
    return starting
        .start(unit, request.kindAsked(), on)
        .map(RunBody::of)
        .map(body -> new Answer(202, body, Map.of("Location", address(body))));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getRecyclingRun", summary = "How far a run is")
  @APIResponse(responseCode = "200", description = "The run")
  public Uni<RunBody> get(@PathParam("id") UUID id) {
    return runs.find(id).map(found -> RunBody.of(found.orElseThrow(Refusal::notFound)));
  }

  private static String address(RunBody run) {
    return "/api/leads/v1/recycling/runs/" + run.runId();
  }
}

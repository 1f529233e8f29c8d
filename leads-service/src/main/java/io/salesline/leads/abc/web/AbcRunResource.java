package io.salesline.leads.abc.web;

import io.salesline.leads.abc.app.RequestingRun;
import io.salesline.platform.access.Role;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
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
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Classifications of all customers. */
@Path("/api/leads/v1/abc-runs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.ADMINISTRATOR)
@Tag(name = "Classes of customers")
class AbcRunResource {

  private static final int ACCEPTED = 202;

  private final Commands commands;
  private final RequestingRun requesting;

  AbcRunResource(Commands commands, RequestingRun requesting) {
    this.commands = commands;
    this.requesting = requesting;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Cancellable(false)
  @Operation(
      operationId = "requestClassRun",
      summary = "Classify all customers now",
      description =
          "It begins within seconds; each night there is one anyway. Classes are held on to as the"
              + " settings say, unless all are to be judged anew.")
  @APIResponse(
      responseCode = "202",
      description = "The run, to be looked at until it has finished",
      headers = @Header(name = "Location"),
      content = @Content(schema = @Schema(implementation = RunBody.class)))
  @APIResponse(responseCode = "422", description = "`day-in-future`")
  public Uni<Response> request(@Valid @NotNull RunRequest request) {
    boolean anew = Boolean.TRUE.equals(request.anew());
    return commands.run(
        new Command("request-class-run", request),
        unit ->
            requesting
                .request(unit, request.asOf(), anew)
                .map(RunBody::of)
                .map(AbcRunResource::accepted));
  }

  private static Answer accepted(RunBody body) {
    String location = "/api/leads/v1/abc-runs/" + body.runId();
    return new Answer(ACCEPTED, body, Map.of()).with("Location", location);
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getClassRun", summary = "How far a classification is")
  @APIResponse(
      responseCode = "200",
      description = "The run",
      content = @Content(schema = @Schema(implementation = RunBody.class)))
  public Uni<RunBody> get(@PathParam("id") UUID id) {
    return requesting.get(id).map(RunBody::of);
  }
}

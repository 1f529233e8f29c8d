package io.salesline.leads.scoring.web;

import io.salesline.leads.scoring.app.ChoosingOutcome;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
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

/** What leads are scored for. */
@Path("/api/leads/v1/scoring/settings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Scoring")
class SettingsResource {

  private final Commands commands;
  private final ChoosingOutcome choosing;

  SettingsResource(Commands commands, ChoosingOutcome choosing) {
    this.commands = commands;
    this.choosing = choosing;
  }

  @GET
  @RolesAllowed({
    Role.Name.REPRESENTATIVE,
    Role.Name.MANAGER,
    Role.Name.DIRECTOR,
    Role.Name.ANALYST,
    Role.Name.ADMINISTRATOR,
    Role.Name.SALES_ASSISTANT
  })
  @Operation(operationId = "getScoreSettings", summary = "What leads are scored for")
  @APIResponse(
      responseCode = "200",
      description = "The settings",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = SettingsBody.class)))
  public Uni<Response> get() {
    return choosing.current().map(SettingsBody::of).map(SettingsResource::response);
  }

  private static Response response(SettingsBody body) {
    return Response.ok(body).header(HttpHeaders.ETAG, "\"" + body.revision() + "\"").build();
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.Name.DIRECTOR, Role.Name.ADMINISTRATOR})
  @Cancellable(false)
  @Operation(
      operationId = "changeScoreSettings",
      summary = "Score leads for something else",
      description =
          "All leads that wait or are worked with are scored anew, by the model that is in force"
              + " for it; while history is too thin for one, that is points.")
  @APIResponse(
      responseCode = "200",
      description = "The settings",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = SettingsBody.class)))
  public Uni<Response> change(
      @Parameter(description = "The ETag", example = "\"1\"") @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      @Valid @NotNull SettingsRequest request) {
    long expected = IfMatch.required(ifMatch);
    return commands.run(
        new Command("change-score-settings", expected, request),
        unit ->
            choosing
                .choose(unit, expected, request.outcome())
                .map(SettingsBody::of)
                .map(body -> Answer.ok(body, body.revision())));
  }
}

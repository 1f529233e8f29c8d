package io.salesline.leads.abc.web;

import io.salesline.leads.abc.app.ChangingAbcSettings;
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

/** How customers are classified. */
@Path("/api/leads/v1/abc-settings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Classes of customers")
class AbcSettingsResource {

  private final Commands commands;
  private final ChangingAbcSettings changing;

  AbcSettingsResource(Commands commands, ChangingAbcSettings changing) {
    this.commands = commands;
    this.changing = changing;
  }

  @GET
  @RolesAllowed({
    Role.Name.ADMINISTRATOR,
    Role.Name.DIRECTOR,
    Role.Name.MANAGER,
    Role.Name.REPRESENTATIVE,
    Role.Name.ANALYST
  })
  @Operation(operationId = "getAbcSettings", summary = "How customers are classified")
  @APIResponse(
      responseCode = "200",
      description = "The rules that the next run goes by",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = SettingsBody.class)))
  public Uni<Response> get() {
    return changing.current().map(SettingsBody::of).map(AbcSettingsResource::response);
  }

  private static Response response(SettingsBody body) {
    return Response.ok(body).header(HttpHeaders.ETAG, "\"" + body.revision() + "\"").build();
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.Name.ADMINISTRATOR)
  @Cancellable(false)
  @Operation(
      operationId = "changeAbcSettings",
      summary = "Classify otherwise from the next run on",
      description = "A run with `anew` applies the change at once to everybody.")
  @APIResponse(
      responseCode = "200",
      description = "The rules",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = SettingsBody.class)))
  @APIResponse(responseCode = "422", description = "`cut-without-room`")
  public Uni<Response> change(
      @Parameter(description = "The ETag", example = "\"1\"") @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      @Valid @NotNull SettingsRequest request) {
    long expected = IfMatch.required(ifMatch);
    return commands.run(
        new Command("change-abc-settings", expected, request),
        unit ->
            changing
                .change(unit, expected, request.rules())
                .map(SettingsBody::of)
                .map(body -> Answer.ok(body, body.revision())));
  }
}

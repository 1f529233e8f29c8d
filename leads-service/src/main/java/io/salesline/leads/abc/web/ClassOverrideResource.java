package io.salesline.leads.abc.web;

import io.salesline.leads.abc.app.OverridingClass;
import io.salesline.leads.abc.app.OverridingClass.Outcome;
import io.salesline.leads.id.CustomerId;
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

/** What somebody knows better than the figures. */
@Path("/api/leads/v1/customers/{id}/class-override")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.MANAGER, Role.Name.DIRECTOR})
@Tag(name = "Customers")
class ClassOverrideResource {

  private final Commands commands;
  private final OverridingClass overriding;

  ClassOverrideResource(Commands commands, OverridingClass overriding) {
    this.commands = commands;
    this.overriding = overriding;
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Cancellable(false)
  @Operation(
      operationId = "overrideClass",
      summary = "Give a customer a class against the figures",
      description = "It holds until it is ended, or until its last day is over.")
  @APIResponse(
      responseCode = "200",
      description = "The class, and the customer's revision",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = ClassBody.class)))
  @APIResponse(responseCode = "409", description = "`customer-merged`, `busy`")
  @APIResponse(responseCode = "422", description = "`day-past`")
  public Uni<Response> override(
      @PathParam("id") UUID id,
      @Parameter(description = "The customer's ETag", example = "\"1\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      @Valid @NotNull OverrideRequest request) {
    long expected = IfMatch.required(ifMatch);
    return commands.run(
        new Command("override-class", id, expected, request),
        unit ->
            overriding
                .override(unit, new CustomerId(id), expected, request.by(unit.caller().memberId()))
                .map(ClassOverrideResource::answer));
  }

  @DELETE
  @Cancellable(false)
  @Operation(
      operationId = "endClassOverride",
      summary = "Let the figures speak again",
      description = "A customer that has no figures yet keeps its class until the next run.")
  @APIResponse(
      responseCode = "200",
      description = "The class, and the customer's revision",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = ClassBody.class)))
  @APIResponse(
      responseCode = "409",
      description = "`class-not-overridden`, `customer-merged`, `busy`")
  public Uni<Response> end(
      @PathParam("id") UUID id,
      @Parameter(description = "The customer's ETag", example = "\"2\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch) {
    long expected = IfMatch.required(ifMatch);
    return commands.run(
        new Command("end-class-override", id, expected),
        unit ->
            overriding.end(unit, new CustomerId(id), expected).map(ClassOverrideResource::answer));
  }

  private static Answer answer(Outcome outcome) {
    var body =
        new ClassBody(
            outcome.customer().value(),
            outcome.revision(),
            outcome.customerClass().key(),
            outcome.prospect());
    return Answer.ok(body, body.revision());
  }
}

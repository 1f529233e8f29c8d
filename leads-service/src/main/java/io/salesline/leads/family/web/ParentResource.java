package io.salesline.leads.family.web;

import io.salesline.leads.family.app.PlacingCustomer;
import io.salesline.leads.id.CustomerId;
import io.salesline.platform.access.Role;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** To whom a customer belongs. */
@Path("/api/leads/v1/customers/{id}/parent")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.REPRESENTATIVE, Role.Name.MANAGER, Role.Name.DIRECTOR})
@Tag(name = "Customers")
class ParentResource {

  private final Commands commands;
  private final PlacingCustomer placing;

  ParentResource(Commands commands, PlacingCustomer placing) {
    this.commands = commands;
    this.placing = placing;
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Cancellable(false)
  @Operation(
      operationId = "placeCustomer",
      summary = "Say to which other customer one belongs",
      description =
          "As a subsidiary does to its group. The caller sees both. What another system tells of the"
              + " customer later says so anew.")
  @APIResponse(
      responseCode = "200",
      description = "To whom it belongs, and the customer's revision",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = ParentBody.class)))
  @APIResponse(
      responseCode = "409",
      description = "`customer-merged`, `customer-withdrawn`, `busy`")
  @APIResponse(responseCode = "422", description = "`customer-unknown`, `customer-above-itself`")
  public Uni<Response> place(
      @PathParam("id") UUID id,
      @Parameter(description = "The customer's ETag", example = "\"1\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      @Valid @NotNull ParentRequest request) {
    long expected = IfMatch.required(ifMatch);
    var parent = Optional.of(new CustomerId(request.parentId()));
    return commands.run(
        new Command("place-customer", id, expected, request),
        unit -> place(unit, new CustomerId(id), expected, parent));
  }

  @DELETE
  @Cancellable(false)
  @Operation(operationId = "detachCustomer", summary = "Say that a customer belongs to no other")
  @APIResponse(
      responseCode = "200",
      description = "The customer's revision",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = ParentBody.class)))
  @APIResponse(
      responseCode = "409",
      description = "`customer-merged`, `customer-withdrawn`, `busy`")
  public Uni<Response> detach(
      @PathParam("id") UUID id,
      @Parameter(description = "The customer's ETag", example = "\"2\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch) {
    long expected = IfMatch.required(ifMatch);
    return commands.run(
        new Command("detach-customer", id, expected),
        unit -> place(unit, new CustomerId(id), expected, Optional.empty()));
  }

  private Uni<Answer> place(
      UnitOfWork unit, CustomerId id, long expected, Optional<CustomerId> parent) {
    return placing
        .place(unit, id, expected, parent)
        .map(ParentBody::of)
        .map(body -> Answer.ok(body, body.revision()));
  }
}

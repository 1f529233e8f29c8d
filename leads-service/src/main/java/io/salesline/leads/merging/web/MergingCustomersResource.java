package io.salesline.leads.merging.web;

import io.salesline.leads.id.CustomerId;
import io.salesline.leads.merging.app.MergingCustomers;
import io.salesline.platform.access.Role;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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

/** Making one customer of two. */
@Path("/api/leads/v1/customers/{id}/merge")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.MANAGER, Role.Name.DIRECTOR})
@Tag(name = "Customers")
class MergingCustomersResource {

  private final Commands commands;
  private final MergingCustomers merging;

  MergingCustomersResource(Commands commands, MergingCustomers merging) {
    this.commands = commands;
    this.merging = merging;
  }

  @POST
  @Cancellable(false)
  @Operation(
      operationId = "mergeCustomer",
      summary = "Say that another customer is this one",
      description =
          "This one keeps its id, and takes over what the other knows and it does not, its people,"
              + " what it is said to spend, its strategy page where this one has none, its upgrade"
              + " plans, and those that belong to it. The other stays to be looked at, says which one it is, and"
              + " cannot be changed any more. There is no way back.")
  @APIResponse(
      responseCode = "200",
      description = "The one that is left",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = MergeBody.class)))
  @APIResponse(responseCode = "409", description = "`customer-merged`, `appeal-undecided`, `busy`")
  @APIResponse(
      responseCode = "422",
      description = "`duplicate-of-itself`, `customer-unknown`, `customer-above-itself`")
  public Uni<Response> merge(@PathParam("id") UUID id, @Valid @NotNull MergeRequest request) {
    return commands.run(
        new Command("merge-customer", id, request),
        unit -> merge(unit, new CustomerId(id), new CustomerId(request.duplicateId())));
  }

  private Uni<Answer> merge(UnitOfWork unit, CustomerId survivor, CustomerId duplicate) {
    return merging
        .merge(unit, survivor, duplicate)
        .map(MergeBody::of)
        .map(body -> Answer.ok(body, body.revision()));
  }
}

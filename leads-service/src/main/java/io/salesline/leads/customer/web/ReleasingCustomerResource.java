package io.salesline.leads.customer.web;

import io.salesline.leads.customer.app.ClaimingCustomer;
import io.salesline.leads.customer.domain.Customer;
import io.salesline.leads.id.CustomerId;
import io.salesline.platform.access.Role;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
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

/** Giving a customer back. */
@Path("/api/leads/v1/customers/{id}/release")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Name.REPRESENTATIVE,
  Role.Name.MANAGER,
  Role.Name.DIRECTOR,
  Role.Name.SALES_ASSISTANT
})
@Tag(name = "Customers")
class ReleasingCustomerResource {

  private final Commands commands;
  private final ClaimingCustomer claiming;

  ReleasingCustomerResource(Commands commands, ClaimingCustomer claiming) {
    this.commands = commands;
    this.claiming = claiming;
  }

  @POST
  @Cancellable(false)
  @Operation(
      operationId = "releaseCustomer",
      summary = "Give a customer back to its pool",
      description = "Who gives it back may not have it again before the pool's cool-down is over.")
  @APIResponse(
      responseCode = "200",
      description = "The customer",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = CustomerBody.class)))
  @APIResponse(responseCode = "409", description = "`customer-unowned`, `customer-merged`, `busy`")
  public Uni<Response> release(@PathParam("id") UUID id) {
    return commands.run(
        new Command("release-customer", id), unit -> release(unit, new CustomerId(id)));
  }

  private Uni<Answer> release(UnitOfWork unit, CustomerId id) {
    return claiming.release(unit, id).map(ReleasingCustomerResource::answer);
  }

  private static Answer answer(Customer customer) {
    return Answer.ok(CustomerBody.of(customer), customer.revision());
  }
}

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

/** Taking a customer out of its pool. */
@Path("/api/leads/v1/customers/{id}/claim")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Name.REPRESENTATIVE,
  Role.Name.MANAGER,
  Role.Name.DIRECTOR,
  Role.Name.SALES_ASSISTANT
})
@Tag(name = "Customers")
class ClaimingCustomerResource {

  private final Commands commands;
  private final ClaimingCustomer claiming;

  ClaimingCustomerResource(Commands commands, ClaimingCustomer claiming) {
    this.commands = commands;
    this.claiming = claiming;
  }

  @POST
  @Cancellable(false)
  @Operation(
      operationId = "claimCustomer",
      summary = "Take a customer out of the pool",
      description = "Of all who try at once, one gets it, by the pool's rules.")
  @APIResponse(
      responseCode = "200",
      description = "The customer",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = CustomerBody.class)))
  @APIResponse(
      responseCode = "409",
      description =
          "`customer-already-claimed`, `customer-already-yours`; `claim-daily-limit`,"
              + " `claim-holding-cap`, `claim-cooling-down`, `claim-too-early`; `company-registered`;"
              + " `busy`")
  public Uni<Response> claim(@PathParam("id") UUID id) {
    return commands.run(new Command("claim-customer", id), unit -> claim(unit, new CustomerId(id)));
  }

  private Uni<Answer> claim(UnitOfWork unit, CustomerId id) {
    return claiming.claim(unit, id).map(ClaimingCustomerResource::answer);
  }

  private static Answer answer(Customer customer) {
    return Answer.ok(CustomerBody.of(customer), customer.revision());
  }
}

package io.salesline.leads.family.web;

import io.salesline.leads.family.app.LookingAtFamily;
import io.salesline.leads.id.CustomerId;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.Role;
import io.salesline.platform.access.Scope;
import io.salesline.platform.time.Organisation;
import io.salesline.platform.time.Time;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a group brings together. */
@Path("/api/leads/v1/customers/{id}/family")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.REPRESENTATIVE, Role.Name.MANAGER, Role.Name.DIRECTOR})
@Tag(name = "Customers")
class FamilyResource {

  private final LookingAtFamily looking;
  private final CurrentCaller caller;
  private final Time time;
  private final Organisation organisation;

  FamilyResource(
      LookingAtFamily looking, CurrentCaller caller, Time time, Organisation organisation) {
    this.looking = looking;
    this.caller = caller;
    this.time = time;
    this.organisation = organisation;
  }

  @GET
  @Operation(
      operationId = "getCustomerFamily",
      summary = "A customer with its subsidiaries, and what they bring together",
      description =
          "All beneath it, up to 10 levels and 500 customers. Of those that the caller does not see"
              + " only their number is told, and nothing is added. The current value is that of the"
              + " last classification; wallet and open deals are those of now.")
  @APIResponse(responseCode = "200", description = "The family, each member and the sum")
  @APIResponse(responseCode = "409", description = "`customer-merged`")
  public Uni<FamilyBody> family(@PathParam("id") UUID id) {
    return looking
        .of(Scope.ofRecords(caller.get(), time.today()), new CustomerId(id))
        .map(group -> FamilyBody.of(group, organisation.currency()));
  }
}

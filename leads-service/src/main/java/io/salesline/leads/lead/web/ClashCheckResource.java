package io.salesline.leads.lead.web;

import io.salesline.leads.lead.app.Clash;
import io.salesline.leads.lead.app.Clashes;
import io.salesline.leads.lead.app.IntakeSettings;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.Role;
import io.salesline.platform.access.Scope;
import io.salesline.platform.time.Time;
import io.salesline.platform.web.Page;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who has a company already, before it is entered. */
@Path("/api/leads/v1/clash-checks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Name.REPRESENTATIVE,
  Role.Name.MANAGER,
  Role.Name.DIRECTOR,
  Role.Name.SALES_ASSISTANT
})
@Tag(name = "Leads")
class ClashCheckResource {

  private final Clashes clashes;
  private final IntakeSettings settings;
  private final CurrentCaller caller;
  private final Time time;

  ClashCheckResource(Clashes clashes, IntakeSettings settings, CurrentCaller caller, Time time) {
    this.clashes = clashes;
    this.settings = settings;
    this.caller = caller;
    this.time = time;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "checkClashes",
      summary = "What a lead would clash with (撞单)",
      description =
          "Leads and customers with the same credit code, telephone number, e-mail address or"
              + " company, customers with somebody of that number or address, and those whose company"
              + " is called nearly the same. Who has them is said"
              + " always; which record it is, only to those who see it. Nothing is changed.")
  @APIResponse(responseCode = "200", description = "Up to twenty, the surest first, on one page")
  @APIResponse(responseCode = "422", description = "`credit-code-invalid`")
  public Uni<Page<Clash>> check(@Valid @NotNull ClashCheckRequest request) {
    Scope scope = Scope.ofRecords(caller.get(), time.today());
    return clashes
        .foreseen(scope, request.keys(settings.phoneRegion()))
        .map(found -> new Page<>(found, null));
  }
}

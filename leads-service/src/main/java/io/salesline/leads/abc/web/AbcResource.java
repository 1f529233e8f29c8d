package io.salesline.leads.abc.web;

import io.salesline.leads.abc.app.AbcQueries;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.Role;
import io.salesline.platform.access.Scope;
import io.salesline.platform.time.Organisation;
import io.salesline.platform.time.Time;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Classes in sum. */
@Path("/api/leads/v1/abc")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.REPRESENTATIVE, Role.Name.MANAGER, Role.Name.DIRECTOR, Role.Name.ANALYST})
@Tag(name = "Classes of customers", description = "Which customers count most")
class AbcResource {

  private final AbcQueries queries;
  private final CurrentCaller caller;
  private final Time time;
  private final Organisation organisation;

  AbcResource(AbcQueries queries, CurrentCaller caller, Time time, Organisation organisation) {
    this.queries = queries;
    this.caller = caller;
    this.time = time;
    this.organisation = organisation;
  }

  @GET
  @Operation(
      operationId = "getAbcSummary",
      summary = "How many customers have which class, and what they bring",
      description =
          "Of the caller's scope; analysts see the whole organisation. Amounts are those of the last"
              + " classification.")
  @APIResponse(responseCode = "200", description = "A row a class")
  public Uni<SummaryBody> get() {
    return queries
        .totals(Scope.ofAggregates(caller.get(), time.today()))
        .map(totals -> SummaryBody.of(totals, organisation.currency()));
  }
}

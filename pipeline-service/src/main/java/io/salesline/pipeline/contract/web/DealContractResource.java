package io.salesline.pipeline.contract.web;

import io.salesline.pipeline.contract.app.ContractQueries;
import io.salesline.pipeline.contract.app.Reach;
import io.salesline.pipeline.contract.domain.Account;
import io.salesline.pipeline.id.OpportunityId;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.Role;
import io.salesline.platform.time.Time;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The contract that a won deal has brought. */
@Path("/api/pipeline/v1/opportunities/{id}/contract")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Name.REPRESENTATIVE,
  Role.Name.MANAGER,
  Role.Name.DIRECTOR,
  Role.Name.FINANCE,
  Role.Name.SALES_ASSISTANT
})
@Tag(name = "Contracts")
class DealContractResource {

  private final ContractQueries queries;
  private final CurrentCaller caller;
  private final Time time;

  DealContractResource(ContractQueries queries, CurrentCaller caller, Time time) {
    this.queries = queries;
    this.caller = caller;
    this.time = time;
  }

  @GET
  @Operation(
      operationId = "getContractOfOpportunity",
      summary = "The contract of a won deal",
      description = "404 for a deal that is not won, or that history told as won.")
  @APIResponse(
      responseCode = "200",
      description = "The contract",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = ContractDetailsBody.class)))
  public Uni<Response> get(@PathParam("id") UUID id) {
    return queries.get(reach(), new OpportunityId(id)).map(this::answer);
  }

  private Reach reach() {
    return Reach.of(caller.get(), time.today());
  }

  private Response answer(Account account) {
    return Response.ok(ContractDetailsBody.of(account, time.today()))
        .header(HttpHeaders.ETAG, "\"" + account.contract().revision() + "\"")
        .build();
  }
}

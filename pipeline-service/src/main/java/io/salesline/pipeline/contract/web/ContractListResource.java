package io.salesline.pipeline.contract.web;

import io.salesline.pipeline.contract.app.ContractQueries;
import io.salesline.pipeline.contract.app.Reach;
import io.salesline.pipeline.contract.domain.Account;
import io.salesline.pipeline.contract.domain.Contract;
import io.salesline.pipeline.contract.domain.ContractId;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.Role;
import io.salesline.platform.time.Time;
import io.salesline.platform.web.Page;
import io.salesline.platform.web.PageRequest;
import io.salesline.platform.web.SortKey;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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

/** Looking at contracts. */
@Path("/api/pipeline/v1/contracts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Name.REPRESENTATIVE,
  Role.Name.MANAGER,
  Role.Name.DIRECTOR,
  Role.Name.FINANCE,
  Role.Name.SALES_ASSISTANT
})
@Tag(
    name = "Contracts",
    description = "What won deals bring: payments, deliveries, receipts and corrections")
class ContractListResource {

  private static final SortKey<Contract, ContractQueries.Place> SORT_KEY =
      SortKey.byTime(
          Contract::recordedAt,
          Contract::id,
          (at, id) -> new ContractQueries.Place(at, new ContractId(id)));

  private final ContractQueries queries;
  private final CurrentCaller caller;
  private final Time time;

  ContractListResource(ContractQueries queries, CurrentCaller caller, Time time) {
    this.queries = queries;
    this.caller = caller;
    this.time = time;
  }

  @GET
  @Operation(
      operationId = "listContracts",
      summary = "Contracts in the caller's reach, newest first",
      description =
          "One's own and those beneath; finance sees all, a sales assistant those of their unit.")
  @APIResponse(responseCode = "200", description = "A page of contracts")
  public Uni<Page<ContractBody>> list(
      @BeanParam PageRequest page, @BeanParam ContractFilter filter) {
    return page.read(SORT_KEY, (after, most) -> queries.list(reach(), filter.filter(), after, most))
        .map(found -> found.map(this::body));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getContract", summary = "One contract with its payment schedule")
  @APIResponse(
      responseCode = "200",
      description = "The contract",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = ContractDetailsBody.class)))
  public Uni<Response> get(@PathParam("id") UUID id) {
    return queries.get(reach(), new ContractId(id)).map(this::answer);
  }

  private Reach reach() {
    return Reach.of(caller.get(), time.today());
  }

  private ContractBody body(Contract contract) {
    return ContractBody.of(contract, time.today());
  }

  private Response answer(Account account) {
    return Response.ok(ContractDetailsBody.of(account, time.today()))
        .header(HttpHeaders.ETAG, "\"" + account.contract().revision() + "\"")
        .build();
  }
}

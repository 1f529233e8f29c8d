package io.salesline.pipeline.contract.web;

import io.salesline.pipeline.contract.app.ContractQueries;
import io.salesline.pipeline.contract.app.Reach;
import io.salesline.pipeline.contract.domain.Account;
import io.salesline.pipeline.contract.domain.Contract;
import io.salesline.pipeline.contract.domain.ContractId;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.Role;
import io.salesline.platform.time.Time;
import io.salesline.platform.web.Cursor;
import io.salesline.platform.web.Page;
import io.salesline.platform.web.PageRequest;
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

  private static final int SORT_KEY = 2;

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
    int limit = page.limit();
    var after = page.cursor(SORT_KEY).map(ContractListResource::place);
    return queries
        .list(reach(), filter.filter(), after, limit + 1)
        .map(rows -> Page.of(rows, limit, ContractListResource::cursor, this::body));
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

  private static String cursor(Contract contract) {
    return Cursor.encode(contract.recordedAt(), contract.id());
  }

  private static ContractQueries.Place place(Cursor cursor) {
    return new ContractQueries.Place(cursor.instant(0), new ContractId(cursor.uuid(1)));
  }
}

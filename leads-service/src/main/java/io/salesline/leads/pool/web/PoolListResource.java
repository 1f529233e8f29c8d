package io.salesline.leads.pool.web;

import io.salesline.leads.id.PoolId;
import io.salesline.leads.pool.app.PoolQueries;
import io.salesline.leads.pool.app.PoolQueries.Place;
import io.salesline.leads.pool.domain.Pool;
import io.salesline.leads.pool.domain.PoolKind;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.Role;
import io.salesline.platform.problem.FieldError;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.web.Cursor;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Looking at pools. */
@Path("/api/leads/v1/pools")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Name.REPRESENTATIVE,
  Role.Name.MANAGER,
  Role.Name.DIRECTOR,
  Role.Name.SALES_ASSISTANT,
  Role.Name.ADMINISTRATOR
})
@Tag(name = "Pools", description = "Where leads and customers wait that nobody has")
class PoolListResource {

  private static final SortKey<Pool, Place> SORT_KEY =
      new SortKey<>(
          2,
          pool -> Cursor.encode(pool.name().key(), pool.id()),
          cursor -> new Place(cursor.text(0), new PoolId(cursor.uuid(1))));

  private final PoolQueries queries;
  private final CurrentCaller caller;

  PoolListResource(PoolQueries queries, CurrentCaller caller) {
    this.queries = queries;
    this.caller = caller;
  }

  @GET
  @Operation(
      operationId = "listPools",
      summary = "Pools of which the caller is a member, by key",
      description = "Directors and administrators see all.")
  @APIResponse(responseCode = "200", description = "A page of pools")
  public Uni<Page<PoolBody>> list(
      @BeanParam PageRequest page,
      @QueryParam("kind")
          @Parameter(
              description = "Only those in which these wait",
              schema = @Schema(enumeration = {"lead", "customer"}))
          String kind) {
    return page.read(
            SORT_KEY,
            (after, most) ->
                queries.list(
                    caller.get(),
                    Optional.ofNullable(kind).map(PoolListResource::kind),
                    after,
                    most))
        .map(pools -> pools.map(PoolBody::of));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getPool", summary = "One pool")
  @APIResponse(
      responseCode = "200",
      description = "The pool",
      headers = @Header(name = "ETag", description = "The revision, quoted"),
      content = @Content(schema = @Schema(implementation = PoolBody.class)))
  public Uni<Response> get(@PathParam("id") UUID id) {
    return queries.get(caller.get(), new PoolId(id)).map(PoolListResource::answer);
  }

  private static Response answer(Pool pool) {
    return Response.ok(PoolBody.of(pool))
        .header(HttpHeaders.ETAG, "\"" + pool.revision() + "\"")
        .build();
  }

  private static PoolKind kind(String key) {
    return PoolKind.of(key)
        .orElseThrow(
            () ->
                Refusal.malformed("invalid-request")
                    .with(
                        new FieldError(
                            "kind", "unknown-value", Map.of("allowed", "lead, customer"))));
  }
}

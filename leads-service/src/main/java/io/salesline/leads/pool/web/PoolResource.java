package io.salesline.leads.pool.web;

import io.salesline.leads.id.PoolId;
import io.salesline.leads.pool.app.KeepingPools;
import io.salesline.leads.pool.domain.Pool;
import io.salesline.platform.access.Role;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.web.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** What administrators do with pools. */
@Path("/api/leads/v1/pools")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.ADMINISTRATOR)
@Tag(name = "Pools")
class PoolResource {

  private final Commands commands;
  private final KeepingPools keeping;

  PoolResource(Commands commands, KeepingPools keeping) {
    this.commands = commands;
    this.keeping = keeping;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Cancellable(false)
  @Operation(operationId = "createPool", summary = "Create a pool")
  @APIResponse(
      responseCode = "201",
      description = "The pool, without members",
      headers = {@Header(name = "ETag"), @Header(name = "Location")},
      content = @Content(schema = @Schema(implementation = PoolBody.class)))
  @APIResponse(responseCode = "409", description = "`pool-key-taken`, `busy`")
  @APIResponse(
      responseCode = "422",
      description = "`pool-destination-unfit`, `idempotency-key-reused`")
  public Uni<Response> create(@Valid @NotNull PoolRequest request) {
    return commands.run(new Command("create-pool", request), unit -> created(unit, request));
  }

  private Uni<Answer> created(UnitOfWork unit, PoolRequest request) {
    return keeping.create(unit, request.name(), request.terms()).map(PoolResource::created);
  }

  private static Answer created(Pool pool) {
    String address = "/api/leads/v1/pools/" + pool.id();
    return Answer.created(address, PoolBody.of(pool), pool.revision());
  }

  @PUT
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Cancellable(false)
  @Operation(operationId = "amendPool", summary = "Say anew by what rules one claims from a pool")
  @APIResponse(
      responseCode = "200",
      description = "The pool",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = PoolBody.class)))
  @APIResponse(
      responseCode = "422",
      description = "`pool-destination-unfit`, `pool-key-fixed`, `idempotency-key-reused`")
  public Uni<Response> amend(
      @PathParam("id") UUID id,
      @Parameter(description = "The ETag on which the change was decided", example = "\"1\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      @Valid @NotNull PoolRequest request) {
    long expected = IfMatch.required(ifMatch);
    return commands.run(
        new Command("amend-pool", id, expected, request),
        unit -> amended(unit, new PoolId(id), expected, request));
  }

  private Uni<Answer> amended(UnitOfWork unit, PoolId id, long expected, PoolRequest request) {
    return keeping
        .amend(unit, id, expected, request.name(), request.terms())
        .map(pool -> Answer.ok(PoolBody.of(pool), pool.revision()));
  }
}

package io.salesline.leads.pool.web;

import io.salesline.leads.id.MemberId;
import io.salesline.leads.id.PoolId;
import io.salesline.leads.pool.app.KeepingPools;
import io.salesline.leads.pool.app.PoolQueries;
import io.salesline.platform.access.CurrentCaller;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Who may take out of a pool. */
@Path("/api/leads/v1/pools/{id}/members")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.ADMINISTRATOR, Role.Name.DIRECTOR})
@Tag(name = "Pools")
class PoolMembersResource {

  private final Commands commands;
  private final KeepingPools keeping;
  private final PoolQueries queries;
  private final CurrentCaller caller;

  PoolMembersResource(
      Commands commands, KeepingPools keeping, PoolQueries queries, CurrentCaller caller) {
    this.commands = commands;
    this.keeping = keeping;
    this.queries = queries;
    this.caller = caller;
  }

  @GET
  @Operation(
      operationId = "listPoolMembers",
      summary = "Who has been made a member of a pool, by name",
      description = "At most 1000, so they come at once.")
  @APIResponse(responseCode = "200", description = "The members")
  public Uni<PoolMembersBody> list(@PathParam("id") UUID id) {
    return queries
        .get(caller.get(), new PoolId(id))
        .chain(pool -> queries.members(pool.id()))
        .map(PoolMembersBody::of);
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Cancellable(false)
  @RolesAllowed(Role.Name.ADMINISTRATOR)
  @Operation(operationId = "setPoolMembers", summary = "Say who the members of a pool are")
  @APIResponse(
      responseCode = "200",
      description = "The pool",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = PoolBody.class)))
  @APIResponse(
      responseCode = "422",
      description = "`pool-member-unknown`, `idempotency-key-reused`")
  public Uni<Response> set(
      @PathParam("id") UUID id,
      @Parameter(description = "The pool's ETag on which it was decided", example = "\"1\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      @Valid @NotNull PoolMembersRequest request) {
    long expected = IfMatch.required(ifMatch);
    return commands.run(
        new Command("set-pool-members", id, expected, request),
        unit -> set(unit, new PoolId(id), expected, request.members()));
  }

  private Uni<Answer> set(UnitOfWork unit, PoolId id, long expected, Set<MemberId> members) {
    return keeping
        .setMembers(unit, id, expected, members)
        .map(pool -> Answer.ok(PoolBody.of(pool), pool.revision()));
  }
}

package io.salesline.leads.strategy.web;

import io.salesline.leads.id.CustomerId;
import io.salesline.leads.strategy.app.WritingStrategy;
import io.salesline.leads.strategy.domain.Strategy;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.Role;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.time.Time;
import io.salesline.platform.web.Cursor;
import io.salesline.platform.web.IfMatch;
import io.salesline.platform.web.Page;
import io.salesline.platform.web.PageRequest;
import io.salesline.platform.web.SortKey;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** What is to be reached with a key customer, and how. */
@Path("/api/leads/v1/customers/{id}/strategy")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.REPRESENTATIVE, Role.Name.MANAGER, Role.Name.DIRECTOR})
@Tag(name = "Customers")
class StrategyResource {

  private static final SortKey<Strategy, Long> SORT_KEY =
      new SortKey<>(1, version -> Cursor.encode(version.revision()), cursor -> cursor.number(0));

  private final Commands commands;
  private final WritingStrategy writing;
  private final CurrentCaller caller;
  private final Time time;

  StrategyResource(Commands commands, WritingStrategy writing, CurrentCaller caller, Time time) {
    this.commands = commands;
    this.writing = writing;
    this.caller = caller;
    this.time = time;
  }

  @GET
  @Operation(operationId = "getStrategy", summary = "The strategy page of a key customer")
  @APIResponse(
      responseCode = "200",
      description = "The latest version; its revision is 0 where nothing is written yet",
      headers = @Header(name = "ETag", description = "The revision, quoted"),
      content = @Content(schema = @Schema(implementation = StrategyBody.class)))
  public Uni<Response> get(@PathParam("id") UUID id) {
    var customer = new CustomerId(id);
    return writing
        .versions(scope(), customer, Optional.empty(), 1)
        .map(found -> found.stream().findFirst().map(StrategyBody::of))
        .map(latest -> latest.orElseGet(() -> StrategyBody.none(customer)))
        .map(StrategyResource::response);
  }

  private static Response response(StrategyBody body) {
    return Response.ok(body).header(HttpHeaders.ETAG, "\"" + body.revision() + "\"").build();
  }

  @GET
  @Path("/versions")
  @Operation(
      operationId = "listStrategyVersions",
      summary = "What was written before, latest first")
  @APIResponse(responseCode = "200", description = "A page of versions")
  public Uni<Page<StrategyBody>> versions(@PathParam("id") UUID id, @BeanParam PageRequest page) {
    return page.read(
            SORT_KEY, (before, most) -> writing.versions(scope(), new CustomerId(id), before, most))
        .map(found -> found.map(StrategyBody::of));
  }

  private Scope scope() {
    return Scope.ofRecords(caller.get(), time.today());
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Cancellable(false)
  @Operation(
      operationId = "writeStrategy",
      summary = "Write the strategy page of a key customer",
      description =
          "The whole page, as a version of its own. Only A customers have one; what was written stays"
              + " readable when they are A no more.")
  @APIResponse(
      responseCode = "200",
      description = "The version",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = StrategyBody.class)))
  @APIResponse(responseCode = "409", description = "`customer-not-key`, `customer-merged`, `busy`")
  public Uni<Response> write(
      @PathParam("id") UUID id,
      @Parameter(description = "The ETag; `\"0\"` for the first version", example = "\"0\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      @Valid @NotNull WriteStrategyRequest request) {
    long expected = IfMatch.required(ifMatch);
    return commands.run(
        new Command("write-strategy", id, expected, request),
        unit ->
            writing
                .write(unit, new CustomerId(id), expected, request.plan())
                .map(StrategyBody::of)
                .map(body -> Answer.ok(body, body.revision())));
  }
}

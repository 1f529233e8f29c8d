package io.salesline.pipeline.opportunity.web;

import io.salesline.pipeline.id.OpportunityId;
import io.salesline.pipeline.opportunity.app.SellingLines;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.Role;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.time.Time;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** What a deal sells. */
@Path("/api/pipeline/v1/opportunities/{id}/lines")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.REPRESENTATIVE, Role.Name.MANAGER, Role.Name.DIRECTOR})
@Tag(name = "Opportunities")
class LinesResource {

  private final Commands commands;
  private final SellingLines selling;
  private final CurrentCaller caller;
  private final Time time;

  LinesResource(Commands commands, SellingLines selling, CurrentCaller caller, Time time) {
    this.commands = commands;
    this.selling = selling;
    this.caller = caller;
    this.time = time;
  }

  @GET
  @RolesAllowed({
    Role.Name.REPRESENTATIVE,
    Role.Name.MANAGER,
    Role.Name.DIRECTOR,
    Role.Name.GATE_REVIEWER,
    Role.Name.FINANCE
  })
  @Operation(
      operationId = "getOpportunityLines",
      summary = "What a deal sells, with net, tax, cost and gross profit",
      description = "Whoever only collaborates on the deal is not told cost and gross profit.")
  @APIResponse(
      responseCode = "200",
      description = "The lines",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = LinesBody.class)))
  public Uni<Response> get(@PathParam("id") UUID id) {
    return selling
        .get(Scope.ofRecords(caller.get(), time.today()), new OpportunityId(id))
        .map(LinesBody::of)
        .map(
            body ->
                Response.ok(body).header(HttpHeaders.ETAG, "\"" + body.revision() + "\"").build());
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Cancellable(false)
  @Operation(
      operationId = "setOpportunityLines",
      summary = "Say what an open deal sells, all of it",
      description =
          "From then on the deal is worth the sum of its lines, tax excluded. Approvals of what it"
              + " sold before do not hold any more.")
  @APIResponse(
      responseCode = "200",
      description = "The lines",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = LinesBody.class)))
  @APIResponse(responseCode = "409", description = "`opportunity-closed`, `busy`")
  @APIResponse(
      responseCode = "422",
      description =
          "`product-unknown`, `price-unknown`, `price-too-fine`, `sum-too-large`, `exchange-rate-unknown`")
  public Uni<Response> set(
      @PathParam("id") UUID id,
      @Parameter(description = "The deal's ETag", required = true)
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      @Valid @NotNull LinesRequest request) {
    long expected = IfMatch.required(ifMatch);
    return commands.run(
        new Command("set-opportunity-lines", id, expected, request),
        unit ->
            selling
                .sell(unit, new OpportunityId(id), expected, request.wanted())
                .map(LinesBody::of)
                .map(body -> Answer.ok(body, body.revision())));
  }
}

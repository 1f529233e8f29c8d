package io.salesline.pipeline.opportunity.web;

import io.salesline.pipeline.id.OpportunityId;
import io.salesline.pipeline.opportunity.app.OpportunityQueries;
import io.salesline.pipeline.opportunity.app.SharingCredit;
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

/** Who gets which part of what a deal brings. */
@Path("/api/pipeline/v1/opportunities/{id}/credit-shares")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.REPRESENTATIVE, Role.Name.MANAGER, Role.Name.DIRECTOR})
@Tag(name = "Opportunities")
class CreditSharesResource {

  private final Commands commands;
  private final SharingCredit sharing;
  private final OpportunityQueries queries;
  private final CurrentCaller caller;
  private final Time time;

  CreditSharesResource(
      Commands commands,
      SharingCredit sharing,
      OpportunityQueries queries,
      CurrentCaller caller,
      Time time) {
    this.commands = commands;
    this.sharing = sharing;
    this.queries = queries;
    this.caller = caller;
    this.time = time;
  }

  @GET
  @Operation(
      operationId = "getCreditShares",
      summary = "Who gets which part of what a deal brings",
      description = "The deal's amount is split to the minor unit by largest remainder.")
  @APIResponse(
      responseCode = "200",
      description = "The shares",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = CreditSharesBody.class)))
  public Uni<Response> get(@PathParam("id") UUID id) {
    return queries
        .get(Scope.ofRecords(caller.get(), time.today()), new OpportunityId(id))
        .map(CreditSharesBody::of)
        .map(
            body ->
                Response.ok(body).header(HttpHeaders.ETAG, "\"" + body.revision() + "\"").build());
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Cancellable(false)
  @Operation(
      operationId = "setCreditShares",
      summary = "Say who gets which part of what an open deal brings",
      description =
          "In basis points that add up to 10,000, for at most ten active members of whatever team."
              + " Without any the owner gets all, and a new owner after a handover; what was agreed"
              + " stays when the deal changes hands. Only the owner and the managers above say so."
              + " The shares are frozen when the deal is won. A share shows nobody the deal, and"
              + " approvals of the deal hold on.")
  @APIResponse(
      responseCode = "200",
      description = "The shares",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = CreditSharesBody.class)))
  @APIResponse(responseCode = "403", description = "`collaborators-only-look`, `forbidden`")
  @APIResponse(
      responseCode = "409",
      description = "`credit-shares-frozen`, `opportunity-closed`, `busy`")
  @APIResponse(
      responseCode = "422",
      description = "`credit-shares-sum`, `credit-shared-twice`, `member-unknown`")
  public Uni<Response> set(
      @PathParam("id") UUID id,
      @Parameter(description = "The deal's ETag", required = true)
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      @Valid @NotNull CreditSharesRequest request) {
    long expected = IfMatch.required(ifMatch);
    return commands.run(
        new Command("set-credit-shares", id, expected, request),
        unit ->
            sharing
                .share(unit, new OpportunityId(id), expected, request.shares())
                .map(CreditSharesBody::of)
                .map(body -> Answer.ok(body, body.revision())));
  }
}

package io.salesline.pipeline.opportunity.web;

import io.salesline.pipeline.id.CustomerId;
import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.id.OpportunityId;
import io.salesline.pipeline.opportunity.app.AmendingOpportunity;
import io.salesline.pipeline.opportunity.app.AwaitingCustomer;
import io.salesline.pipeline.opportunity.app.OpeningOpportunity;
import io.salesline.pipeline.opportunity.app.Valuing;
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
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
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

/** The commands on one deal. */
@Path("/api/pipeline/v1/opportunities")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.REPRESENTATIVE, Role.Name.MANAGER, Role.Name.DIRECTOR})
@Tag(name = "Opportunities", description = "Deals and their way through the sales process")
class OpportunityResource {

  private final Commands commands;
  private final OpeningOpportunity opening;
  private final AmendingOpportunity amending;
  private final AwaitingCustomer awaitingCustomer;
  private final OpportunityBodies bodies;
  private final Valuing valuing;

  OpportunityResource(
      Commands commands,
      OpeningOpportunity opening,
      AmendingOpportunity amending,
      AwaitingCustomer awaitingCustomer,
      OpportunityBodies bodies,
      Valuing valuing) {
    this.commands = commands;
    this.opening = opening;
    this.amending = amending;
    this.awaitingCustomer = awaitingCustomer;
    this.bodies = bodies;
    this.valuing = valuing;
  }

  @POST
  @Cancellable(false)
  @Operation(
      operationId = "openOpportunity",
      summary = "Open a deal",
      description =
          "At the first stage of the process in force. A customer created a moment ago is waited"
              + " for, up to a second.")
  @APIResponse(
      responseCode = "201",
      description = "The deal",
      headers = {@Header(name = "ETag"), @Header(name = "Location")},
      content = @Content(schema = @Schema(implementation = OpportunityBody.class)))
  @APIResponse(
      responseCode = "422",
      description =
          "`customer-unknown`, `owner-unknown`, `product-unknown`, `exchange-rate-unknown`,"
              + " `amount-negative`, `date-implausible`")
  public Uni<Response> open(@Valid @NotNull OpenRequest request) {
    return awaitingCustomer.decide(
        new CustomerId(request.customerId()),
        () ->
            commands.run(new Command("open-opportunity", request), unit -> opened(unit, request)));
  }

  private Uni<Answer> opened(UnitOfWork unit, OpenRequest request) {
    var caller = new MemberId(unit.caller().memberId());
    return valuing
        .stated(unit, request.amount())
        .chain(value -> opening.open(unit, request.opening(caller, value)))
        .chain(bodies::of)
        .map(body -> Answer.created(address(body), body, body.revision()));
  }

  @PATCH
  @Path("/{id}")
  @Cancellable(false)
  @Operation(
      operationId = "amendOpportunity",
      summary = "Edit an open deal",
      description =
          "Absent fields stay; null clears `product_id`, `expected_close`, `forecast_category` and"
              + " `next_step`. A new owner must lie within the caller's scope. Of a lost deal only"
              + " its `competitors` change, for who got the order is often known only later. How a"
              + " deal is pursued voids no approval of it.")
  @APIResponse(
      responseCode = "200",
      description = "The deal",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = OpportunityBody.class)))
  @APIResponse(
      responseCode = "409",
      description = "`opportunity-closed`, `amount-from-lines`, `busy`")
  @APIResponse(
      responseCode = "422",
      description =
          "`customer-unknown`, `owner-unknown`, `product-unknown`, `exchange-rate-unknown`,"
              + " `amount-negative`, `date-implausible`, `competitor-twice`, `several-winners`,"
              + " `winner-before-loss`")
  public Uni<Response> amend(
      @PathParam("id") UUID id,
      @Parameter(description = "The ETag on which the change was decided", example = "\"3\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      @Valid @NotNull AmendRequest request) {
    long expected = IfMatch.required(ifMatch);
    var command = new Command("amend-opportunity", id, expected, request.given());
    if (request.getCustomerId() == null) {
      return commands.run(command, unit -> amended(unit, id, expected, request));
    }
    return awaitingCustomer.decide(
        new CustomerId(request.getCustomerId()),
        () -> commands.run(command, unit -> amended(unit, id, expected, request)));
  }

  private Uni<Answer> amended(UnitOfWork unit, UUID id, long expected, AmendRequest request) {
    return amending
        .amend(
            unit,
            new OpportunityId(id),
            expected,
            terms ->
                valuing
                    .restated(unit, terms.value(), request.amount(terms))
                    .map(value -> request.applyTo(terms, value)))
        .chain(bodies::of)
        .map(OpportunityResource::answer);
  }

  private static Answer answer(OpportunityBody body) {
    return Answer.ok(body, body.revision());
  }

  private static String address(OpportunityBody body) {
    return "/api/pipeline/v1/opportunities/" + body.opportunityId();
  }
}

package io.salesline.pipeline.visit.web;

import io.salesline.pipeline.activity.app.AwaitingCustomer;
import io.salesline.pipeline.id.VisitId;
import io.salesline.pipeline.visit.app.PlanningVisit;
import io.salesline.platform.access.Role;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.time.Organisation;
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

/** Planning visits. */
@Path("/api/pipeline/v1/visits")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.REPRESENTATIVE, Role.Name.MANAGER, Role.Name.DIRECTOR})
@Tag(name = "Visits", description = "Visits to customers, from plan to debrief")
class VisitResource {

  private final Commands commands;
  private final PlanningVisit planning;
  private final AwaitingCustomer awaitingCustomer;
  private final Organisation organisation;

  VisitResource(
      Commands commands,
      PlanningVisit planning,
      AwaitingCustomer awaitingCustomer,
      Organisation organisation) {
    this.commands = commands;
    this.planning = planning;
    this.awaitingCustomer = awaitingCustomer;
    this.organisation = organisation;
  }

  @POST
  @Cancellable(false)
  @Operation(
      operationId = "planVisit",
      summary = "Plan a visit of one's own",
      description =
          "It stands in the caller's plan for the week of its start. Once that plan is submitted,"
              + " what is added counts as unplanned.")
  @APIResponse(
      responseCode = "201",
      description = "The visit",
      headers = {@Header(name = "ETag"), @Header(name = "Location")},
      content = @Content(schema = @Schema(implementation = VisitBody.class)))
  @APIResponse(
      responseCode = "422",
      description = "`customer-unknown`, `opportunity-unknown`, `date-implausible`, `visit-end`")
  public Uni<Response> plan(@Valid @NotNull PlanVisitRequest request) {
    return awaitingCustomer.decide(
        request.customerId(),
        () -> commands.run(new Command("plan-visit", request), unit -> planned(unit, request)));
  }

  private Uni<Answer> planned(UnitOfWork unit, PlanVisitRequest request) {
    return planning
        .plan(unit, request.purpose(organisation.zone()))
        .map(VisitBody::of)
        .map(body -> Answer.created(address(body), body, body.revision()));
  }

  @PATCH
  @Path("/{id}")
  @Cancellable(false)
  @Operation(
      operationId = "amendVisit",
      summary = "Plan a visit of one's own otherwise",
      description =
          "Absent fields stay; null clears `opportunity_id` and `contact_id`. What was promised in"
              + " a submitted plan stays promised for the day it stood for.")
  @APIResponse(
      responseCode = "200",
      description = "The visit",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = VisitBody.class)))
  @APIResponse(responseCode = "403", description = "`visit-of-another`, `forbidden`")
  @APIResponse(responseCode = "409", description = "`visit-begun`, `busy`")
  @APIResponse(
      responseCode = "422",
      description = "`customer-unknown`, `opportunity-unknown`, `date-implausible`, `visit-end`")
  public Uni<Response> amend(
      @PathParam("id") UUID id,
      @Parameter(description = "The ETag on which the change was decided", example = "\"1\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      @Valid @NotNull AmendVisitRequest request) {
    long expected = IfMatch.required(ifMatch);
    return awaitingCustomer.decide(
        request.getCustomerId(),
        () ->
            commands.run(
                new Command("amend-visit", id, expected, request.given()),
                unit -> amended(unit, new VisitId(id), expected, request)));
  }

  private Uni<Answer> amended(
      UnitOfWork unit, VisitId id, long expected, AmendVisitRequest request) {
    return planning
        .amend(unit, id, expected, purpose -> request.applyTo(purpose, organisation.zone()))
        .map(visit -> Answer.ok(VisitBody.of(visit), visit.revision()));
  }

  private static String address(VisitBody body) {
    return "/api/pipeline/v1/visits/" + body.visitId();
  }
}

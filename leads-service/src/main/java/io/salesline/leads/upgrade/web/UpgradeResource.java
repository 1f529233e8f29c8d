package io.salesline.leads.upgrade.web;

import io.salesline.leads.upgrade.app.PlanningUpgrade;
import io.salesline.leads.upgrade.app.UpgradeDraft;
import io.salesline.leads.upgrade.app.UpgradePlans;
import io.salesline.leads.upgrade.domain.PlannedUpgrade;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.Role;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.time.Organisation;
import io.salesline.platform.time.Time;
import io.salesline.platform.web.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

/** One upgrade plan. */
@Path("/api/leads/v1/upgrade-plans/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.REPRESENTATIVE, Role.Name.MANAGER, Role.Name.DIRECTOR})
@Tag(name = "Upgrade plans")
class UpgradeResource {

  private final Commands commands;
  private final PlanningUpgrade planning;
  private final UpgradePlans plans;
  private final CurrentCaller caller;
  private final Time time;
  private final Organisation organisation;

  UpgradeResource(
      Commands commands,
      PlanningUpgrade planning,
      UpgradePlans plans,
      CurrentCaller caller,
      Time time,
      Organisation organisation) {
    this.commands = commands;
    this.planning = planning;
    this.plans = plans;
    this.caller = caller;
    this.time = time;
    this.organisation = organisation;
  }

  @GET
  @Operation(operationId = "getUpgradePlan", summary = "One upgrade plan, also when it is closed")
  @APIResponse(
      responseCode = "200",
      description = "The plan",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = UpgradeBody.class)))
  public Uni<Response> get(@PathParam("id") UUID id) {
    return plans.get(Scope.ofRecords(caller.get(), time.today()), id).map(this::response);
  }

  private Response response(PlannedUpgrade planned) {
    var body = UpgradeBody.of(planned, time.today(), organisation.currency());
    return Response.ok(body).header(HttpHeaders.ETAG, "\"" + body.revision() + "\"").build();
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Cancellable(false)
  @Operation(
      operationId = "amendUpgradePlan",
      summary = "Say a plan and its steps anew",
      description =
          "Steps with a `step_id` stay, done or not; without one they are new; those that are not"
              + " named are dropped.")
  @APIResponse(
      responseCode = "200",
      description = "The plan's new revision",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = UpgradeReceipt.class)))
  @APIResponse(
      responseCode = "409",
      description = "`upgrade-plan-closed`, `customer-unowned`, `busy`")
  @APIResponse(
      responseCode = "422",
      description =
          "`step-after-goal`, `step-unknown`, `currency-of-organisation`, `amount-negative`")
  public Uni<Response> amend(
      @PathParam("id") UUID id,
      @Parameter(description = "The ETag on which the change was decided", example = "\"1\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      @Valid @NotNull UpgradeRequest request) {
    long expected = IfMatch.required(ifMatch);
    UpgradeDraft draft = request.draft();
    return commands.run(
        new Command("amend-upgrade-plan", id, expected, request),
        unit -> planning.amend(unit, id, expected, draft).map(UpgradeReceipt::answer));
  }

  @POST
  @Path("/closure")
  @Consumes(MediaType.APPLICATION_JSON)
  @Cancellable(false)
  @Operation(operationId = "closeUpgradePlan", summary = "Say what became of a plan")
  @APIResponse(
      responseCode = "200",
      description = "The plan's new revision",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = UpgradeReceipt.class)))
  @APIResponse(
      responseCode = "409",
      description = "`upgrade-plan-closed`, `customer-unowned`, `busy`")
  public Uni<Response> close(
      @PathParam("id") UUID id,
      @Parameter(description = "The ETag on which it was decided", example = "\"2\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      @Valid @NotNull ClosureRequest request) {
    long expected = IfMatch.required(ifMatch);
    return commands.run(
        new Command("close-upgrade-plan", id, expected, request),
        unit ->
            planning
                .close(unit, id, expected, request.became(), request.why())
                .map(UpgradeReceipt::answer));
  }
}

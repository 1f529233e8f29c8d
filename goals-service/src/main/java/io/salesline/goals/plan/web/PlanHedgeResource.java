package io.salesline.goals.plan.web;

import io.quarkus.security.Authenticated;
import io.salesline.goals.plan.app.Hedging;
import io.salesline.goals.plan.domain.PlanId;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.Role;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.time.Time;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** What managers assign on top of what is asked. */
@Path("/api/goals/v1/plans/{id}/hedges")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Cancellable(false)
@NonBlocking
@Tag(name = "Plans")
class PlanHedgeResource {

  private final Commands commands;
  private final Hedging hedging;
  private final CurrentCaller currentCaller;
  private final Time time;

  PlanHedgeResource(Commands commands, Hedging hedging, CurrentCaller currentCaller, Time time) {
    this.commands = commands;
    this.hedging = hedging;
    this.currentCaller = currentCaller;
    this.time = time;
  }

  @GET
  @Operation(
      operationId = "listPlanHedges",
      summary = "What is assigned on top, unit by unit",
      description = "Of the units that the caller sees.")
  public Uni<HedgeView.All> list(@PathParam("id") UUID id) {
    return hedging
        .list(Scope.ofAggregates(currentCaller.get(), time.today()), new PlanId(id))
        .map(all -> new HedgeView.All(all.stream().map(HedgeView::of).toList()));
  }

  @POST
  @RolesAllowed({Role.Name.MANAGER, Role.Name.DIRECTOR})
  @Operation(
      operationId = "hedgePlan",
      summary = "Assign more than is asked to those beneath a unit",
      description =
          "In the place of what was assigned there before; 100 takes it back. It is shown beside what"
              + " is asked, and never becomes part of it. One beneath another multiplies.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = HedgeView.class)))
  public Uni<Response> hedge(@PathParam("id") UUID id, @Valid @NotNull HedgeRequest body) {
    return commands.run(
        new Command("hedge-plan", id, body),
        work ->
            hedging
                .hedge(work, new PlanId(id), body.unitId(), body.basisPoints())
                .map(HedgeView::of)
                .map(Answer::ok));
  }
}

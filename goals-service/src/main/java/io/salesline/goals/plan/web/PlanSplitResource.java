package io.salesline.goals.plan.web;

import io.quarkus.security.Authenticated;
import io.salesline.goals.plan.app.SplittingPlan;
import io.salesline.goals.plan.domain.PlanId;
import io.salesline.platform.access.Role;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/** Splitting the numbers of a plan down. */
@Path("/api/goals/v1/plans/{id}/splits")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Cancellable(false)
@NonBlocking
@Tag(name = "Plans")
class PlanSplitResource {

  private final Commands commands;
  private final SplittingPlan splitting;

  PlanSplitResource(Commands commands, SplittingPlan splitting) {
    this.commands = commands;
    this.splitting = splitting;
  }

  @POST
  @RolesAllowed({Role.Name.MANAGER, Role.Name.DIRECTOR})
  @Operation(
      operationId = "splitPlanCell",
      summary = "Split what a cell has down",
      description =
          "Evenly, by working days, by what was booked in an earlier period, by weights, or as it is"
              + " given; the cell keeps its number. Each step splits the parts of the one before:"
              + " by place, then by segment, then by month, for example. What is locked does not"
              + " move. By whoever may edit the cell.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = EditedView.class)))
  public Uni<Response> split(@PathParam("id") UUID id, @Valid @NotNull SplitRequest body) {
    return commands.run(
        new Command("split-plan-cell", id, body),
        work ->
            splitting
                .split(work, new PlanId(id), body.cell().name(), body.asked())
                .map(EditedView::of)
                .map(view -> Answer.ok(view, view.revision())));
  }
}

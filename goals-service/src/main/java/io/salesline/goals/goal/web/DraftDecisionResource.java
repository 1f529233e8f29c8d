package io.salesline.goals.goal.web;

import io.quarkus.security.Authenticated;
import io.salesline.goals.goal.app.DecidingOnDraft;
import io.salesline.goals.goal.app.DraftingGoal;
import io.salesline.goals.goal.domain.Goal;
import io.salesline.goals.goal.domain.GoalDraft;
import io.salesline.goals.goal.domain.GoalId;
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

/** What becomes of a draft. */
@Path("/api/goals/v1/goal-drafts/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Cancellable(false)
@NonBlocking
@Tag(name = "Goals")
class DraftDecisionResource {

  private final Commands commands;
  private final DraftingGoal drafting;
  private final DecidingOnDraft deciding;

  DraftDecisionResource(Commands commands, DraftingGoal drafting, DecidingOnDraft deciding) {
    this.commands = commands;
    this.drafting = drafting;
    this.deciding = deciding;
  }

  @POST
  @Path("submission")
  @Operation(
      operationId = "submitGoalDraft",
      summary = "Hand a draft in",
      description = "By whoever wrote it, once it is specific, measurable and time-bound.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = DraftView.class)))
  public Uni<Response> submit(@PathParam("id") UUID id) {
    return commands.run(
        new Command("submit-goal-draft", id),
        work -> deciding.submit(work, new GoalId(id)).map(DraftDecisionResource::answer));
  }

  @POST
  @Path("withdrawal")
  @Operation(operationId = "withdrawGoalDraft", summary = "Take one's draft back for good")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = DraftView.class)))
  public Uni<Response> withdraw(@PathParam("id") UUID id) {
    return commands.run(
        new Command("withdraw-goal-draft", id),
        work -> drafting.withdraw(work, new GoalId(id)).map(DraftDecisionResource::answer));
  }

  @POST
  @Path("approval")
  @RolesAllowed({Role.Name.MANAGER, Role.Name.DIRECTOR})
  @Operation(
      operationId = "approveGoalDraft",
      summary = "Approve a draft: it is a goal from then on",
      description =
          "By a director, or whoever manages those who are to reach it; nobody their own.")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = GoalView.class)))
  public Uni<Response> approve(@PathParam("id") UUID id) {
    return commands.run(
        new Command("approve-goal-draft", id),
        work -> deciding.approve(work, new GoalId(id)).map(DraftDecisionResource::created));
  }

  @POST
  @Path("return")
  @RolesAllowed({Role.Name.MANAGER, Role.Name.DIRECTOR})
  @Operation(
      operationId = "returnGoalDraft",
      summary = "Send a draft back to whoever wrote it",
      description = "By whoever could approve it, with a reason.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = DraftView.class)))
  public Uni<Response> sendBack(@PathParam("id") UUID id, @Valid @NotNull SendBackRequest body) {
    return commands.run(
        new Command("return-goal-draft", id, body),
        work ->
            deciding
                .sendBack(work, new GoalId(id), body.reason())
                .map(DraftDecisionResource::answer));
  }

  private static Answer answer(GoalDraft draft) {
    return Answer.ok(DraftView.of(draft), draft.revision());
  }

  private static Answer created(Goal goal) {
    GoalView view = GoalView.of(goal);
    return Answer.created("/api/goals/v1/goals/" + view.goalId(), view, view.revision());
  }
}

package io.salesline.goals.goal.web;

import io.quarkus.security.Authenticated;
import io.salesline.goals.goal.app.Goals;
import io.salesline.goals.goal.app.RevisingGoal;
import io.salesline.goals.goal.app.Revisions;
import io.salesline.goals.goal.domain.Goal;
import io.salesline.goals.goal.domain.GoalId;
import io.salesline.goals.goal.domain.Revision;
import io.salesline.goals.goal.domain.Tiers;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.Role;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.time.Organisation;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** What a goal asked for, from which day on and why. */
@Path("/api/goals/v1/goals/{id}/revisions")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Cancellable(false)
@NonBlocking
@Tag(name = "Goals")
class RevisionResource {

  private final Commands commands;
  private final RevisingGoal revising;
  private final Goals goals;
  private final Revisions revisions;
  private final Organisation organisation;
  private final CurrentCaller currentCaller;
  private final Time time;

  RevisionResource(
      Commands commands,
      RevisingGoal revising,
      Goals goals,
      Revisions revisions,
      Organisation organisation,
      CurrentCaller currentCaller,
      Time time) {
    this.commands = commands;
    this.revising = revising;
    this.goals = goals;
    this.revisions = revisions;
    this.organisation = organisation;
    this.currentCaller = currentCaller;
    this.time = time;
  }

  @POST
  @RolesAllowed({Role.Name.MANAGER, Role.Name.DIRECTOR})
  @Operation(
      operationId = "reviseGoal",
      summary = "Ask for something else from a day on",
      description =
          "By whoever may set such a goal. What had been reached by the day before is recorded, and"
              + " progress as of earlier days is still told against what was asked then.")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = RevisionView.class)))
  public Uni<Response> revise(@PathParam("id") UUID id, @Valid @NotNull RevisionRequest body) {
    return commands.run(
        new Command("revise-goal", id, body), work -> revise(work, new GoalId(id), body));
  }

  @GET
  @Operation(operationId = "listGoalRevisions", summary = "All that a goal asked for, in order")
  public Uni<RevisionView.All> list(@PathParam("id") UUID id) {
    return goals
        .find(Scope.ofAggregates(currentCaller.get(), time.today()), new GoalId(id))
        .map(found -> found.orElseThrow(Refusal::notFound))
        .map(Goal::id)
        .chain(revisions::of)
        .map(RevisionResource::all);
  }

  private Uni<Answer> revise(UnitOfWork work, GoalId id, RevisionRequest body) {
    Tiers tiers = body.tiers(organisation.currency());
    return revising
        .revise(work, id, new RevisingGoal.Asked(tiers, body.effectiveOn(), body.reason()))
        .map(RevisionView::of)
        .map(view -> created(id, view));
  }

  private static Answer created(GoalId id, RevisionView view) {
    return Answer.created("/api/goals/v1/goals/" + id.value() + "/revisions", view, view.number());
  }

  private static RevisionView.All all(List<Revision> revisions) {
    return new RevisionView.All(revisions.stream().map(RevisionView::of).toList());
  }
}

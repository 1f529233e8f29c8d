package io.salesline.goals.goal.web;

import io.quarkus.security.Authenticated;
import io.salesline.goals.goal.app.Goals;
import io.salesline.goals.goal.app.Goals.After;
import io.salesline.goals.goal.app.Goals.Filter;
import io.salesline.goals.goal.app.SettingGoal;
import io.salesline.goals.goal.domain.Goal;
import io.salesline.goals.goal.domain.GoalId;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.Role;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.time.Time;
import io.salesline.platform.web.Cursor;
import io.salesline.platform.web.Page;
import io.salesline.platform.web.PageRequest;
import io.salesline.platform.web.SortKey;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Sets goals, and shows those that the caller sees: their own and those of the people beneath. */
@Path("/api/goals/v1/goals")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Cancellable(false)
@NonBlocking
@Tag(name = "Goals")
class GoalResource {

  private static final SortKey<Goal, After> SORT_KEY =
      new SortKey<>(
          2,
          goal -> Cursor.encode(goal.month().atDay(1), goal.id().value()),
          cursor -> new After(cursor.date(0), cursor.uuid(1)));

  private final Commands commands;
  private final SettingGoal setting;
  private final Goals goals;
  private final CurrentCaller currentCaller;
  private final Time time;

  GoalResource(
      Commands commands, SettingGoal setting, Goals goals, CurrentCaller currentCaller, Time time) {
    this.commands = commands;
    this.setting = setting;
    this.goals = goals;
    this.currentCaller = currentCaller;
    this.time = time;
  }

  @POST
  @RolesAllowed({Role.Name.MANAGER, Role.Name.DIRECTOR})
  @Operation(
      operationId = "setGoal",
      summary = "Set a goal for a person or a unit and a period",
      description =
          "Directors anywhere, managers for those beneath them; nobody their own. A person or unit"
              + " has one goal a metric, segment and period.")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = GoalView.class)))
  public Uni<Response> set(@Valid @NotNull GoalRequest body) {
    return commands.run(new Command("set-goal", body), work -> set(work, body));
  }

  @GET
  @Operation(
      operationId = "listGoals",
      summary = "Goals, the latest first, by the month they begin in")
  public Uni<Page<GoalView>> list(@BeanParam GoalFilter asked, @BeanParam PageRequest page) {
    Filter filter = asked.filter();
    return page.read(SORT_KEY, (after, most) -> goals.list(scope(), filter, after, most))
        .map(found -> found.map(GoalView::of));
  }

  @GET
  @Path("{id}")
  @Operation(operationId = "getGoal", summary = "One goal")
  public Uni<RestResponse<GoalView>> get(@PathParam("id") UUID id) {
    return goals
        .find(scope(), new GoalId(id))
        .map(found -> found.orElseThrow(Refusal::notFound))
        .map(GoalView::of)
        .map(GoalResource::tagged);
  }

  private Uni<Answer> set(UnitOfWork work, GoalRequest body) {
    return setting.set(work, body.asked()).map(GoalView::of).map(GoalResource::created);
  }

  private Scope scope() {
    return Scope.ofAggregates(currentCaller.get(), time.today());
  }

  private static Answer created(GoalView view) {
    return Answer.created("/api/goals/v1/goals/" + view.goalId(), view, view.revision());
  }

  private static RestResponse<GoalView> tagged(GoalView view) {
    return ResponseBuilder.ok(view).header(HttpHeaders.ETAG, "\"" + view.revision() + "\"").build();
  }
}

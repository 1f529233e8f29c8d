package io.salesline.goals.plan.web;

import io.quarkus.security.Authenticated;
import io.salesline.goals.plan.app.CreatingPlan;
import io.salesline.goals.plan.app.Plans;
import io.salesline.goals.plan.app.Plans.After;
import io.salesline.goals.plan.app.ReadingPlan;
import io.salesline.goals.plan.domain.Plan;
import io.salesline.goals.plan.domain.PlanId;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.Role;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.time.Time;
import io.salesline.platform.web.Cursor;
import io.salesline.platform.web.Page;
import io.salesline.platform.web.PageRequest;
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

/** Plans: made by directors, seen by whoever manages a unit of them or has a place there. */
@Path("/api/goals/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Cancellable(false)
@NonBlocking
@Tag(name = "Plans")
class PlanResource {

  private final Commands commands;
  private final CreatingPlan creating;
  private final ReadingPlan reading;
  private final Plans plans;
  private final CurrentCaller currentCaller;
  private final Time time;

  PlanResource(
      Commands commands,
      CreatingPlan creating,
      ReadingPlan reading,
      Plans plans,
      CurrentCaller currentCaller,
      Time time) {
    this.commands = commands;
    this.creating = creating;
    this.reading = reading;
    this.plans = plans;
    this.currentCaller = currentCaller;
    this.time = time;
  }

  @POST
  @RolesAllowed(Role.Name.DIRECTOR)
  @Operation(
      operationId = "createPlan",
      summary = "Make a plan for a fiscal year",
      description =
          "Of working days, of the organisation beneath a unit with whoever sells there in that year,"
              + " and of segments. The total is spread over all of them by their working days, and"
              + " adds up on every margin from then on.")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = PlanView.class)))
  public Uni<Response> create(@Valid @NotNull PlanRequest body) {
    return commands.run(new Command("create-plan", body), work -> create(work, body));
  }

  @GET
  @Operation(operationId = "listPlans", summary = "Plans, the newest first")
  public Uni<Page<PlanView>> list(@BeanParam PageRequest page) {
    int limit = page.limit();
    var after = page.cursor(2).map(cursor -> new After(cursor.instant(0), cursor.uuid(1)));
    return plans
        .list(scope(), after, limit + 1)
        .map(rows -> Page.of(rows, limit, PlanResource::place, PlanView::of));
  }

  @GET
  @Path("{id}")
  @Operation(operationId = "getPlan", summary = "One plan, without its numbers")
  public Uni<RestResponse<PlanView>> get(@PathParam("id") UUID id) {
    return reading.plan(scope(), new PlanId(id)).map(PlanView::of).map(PlanResource::tagged);
  }

  private Uni<Answer> create(UnitOfWork work, PlanRequest body) {
    return creating.create(work, body.asked()).map(PlanView::of).map(PlanResource::created);
  }

  private Scope scope() {
    return Scope.ofAggregates(currentCaller.get(), time.today());
  }

  private static Answer created(PlanView view) {
    return Answer.created("/api/goals/v1/plans/" + view.planId(), view, view.revision());
  }

  private static String place(Plan plan) {
    return Cursor.encode(plan.createdAt(), plan.id().value());
  }

  private static RestResponse<PlanView> tagged(PlanView view) {
    return ResponseBuilder.ok(view).header(HttpHeaders.ETAG, "\"" + view.revision() + "\"").build();
  }
}

package io.salesline.goals.plan.web;

import io.quarkus.security.Authenticated;
import io.salesline.goals.plan.app.ComparingPlans;
import io.salesline.goals.plan.app.ComparingPlans.Difference;
import io.salesline.goals.plan.app.CopyingPlan;
import io.salesline.goals.plan.app.DiscardingPlan;
import io.salesline.goals.plan.app.ReplacingPlan;
import io.salesline.goals.plan.domain.PlanId;
import io.salesline.goals.plan.domain.RowKey;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.Role;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** What-if copies of plans. */
@Path("/api/goals/v1/plans/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Cancellable(false)
@NonBlocking
@Tag(name = "Plans")
class PlanCopyResource {

  private final Commands commands;
  private final CopyingPlan copying;
  private final ComparingPlans comparing;
  private final ReplacingPlan replacing;
  private final DiscardingPlan discarding;
  private final CurrentCaller currentCaller;
  private final Time time;

  PlanCopyResource(
      Commands commands,
      CopyingPlan copying,
      ComparingPlans comparing,
      ReplacingPlan replacing,
      DiscardingPlan discarding,
      CurrentCaller currentCaller,
      Time time) {
    this.commands = commands;
    this.copying = copying;
    this.comparing = comparing;
    this.replacing = replacing;
    this.discarding = discarding;
    this.currentCaller = currentCaller;
    this.time = time;
  }

  @POST
  @Path("copies")
  @RolesAllowed(Role.Name.DIRECTOR)
  @Operation(
      operationId = "copyPlan",
      summary = "Make a what-if copy",
      description =
          "With all numbers and locks. It is edited, locked and read as any plan, and says of which"
              + " plan it is a copy.")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = PlanView.class)))
  public Uni<Response> copy(@PathParam("id") UUID id, @Valid @NotNull CopyRequest body) {
    return commands.run(
        new Command("copy-plan", id, body),
        work ->
            copying
                .copy(work, new PlanId(id), body.name().strip())
                .map(PlanView::of)
                .map(PlanCopyResource::created));
  }

  @GET
  @Path("differences")
  @Operation(
      operationId = "listPlanDifferences",
      summary = "What a copy has otherwise than its origin, cell by cell",
      description =
          "An item for each place and segment that differs, in the plan's order, with its periods"
              + " that do.")
  public Uni<Page<DifferenceView>> differences(
      @PathParam("id") UUID id, @BeanParam DifferenceQuery query, @BeanParam PageRequest page) {
    int limit = page.limit();
    RowKey after =
        page.cursor(2).map(it -> new RowKey((int) it.number(0), (int) it.number(1))).orElse(null);
    return comparing
        .compare(scope(), new PlanId(id), query.asked(), after, limit + 1)
        .map(rows -> Page.of(rows, limit, PlanCopyResource::place, DifferenceView::of))
        .map(PlanCopyResource::withPeriods);
  }

  @POST
  @Path("replacements")
  @RolesAllowed(Role.Name.DIRECTOR)
  @Operation(
      operationId = "replacePlan",
      summary = "Replace a plan by this copy of it",
      description =
          "All numbers of the origin become the copy's at once. Refused where the origin was edited"
              + " since, unless its revision is said, and where a locked leaf of it would move.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = EditedView.class)))
  public Uni<Response> replace(@PathParam("id") UUID id, @Valid @NotNull ReplacementRequest body) {
    return commands.run(
        new Command("replace-plan", id, body),
        work ->
            replacing
                .replace(work, new PlanId(id), Optional.ofNullable(body.originRevision()))
                .map(EditedView::of)
                .map(Answer::ok));
  }

  @POST
  @Path("discard")
  @RolesAllowed(Role.Name.DIRECTOR)
  @Operation(
      operationId = "discardPlan",
      summary = "Take this copy away",
      description =
          "With all its numbers, for good; the answer is what it was at last. A plan that is in"
              + " force stays, and so does a copy of which there are copies.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PlanView.class)))
  @APIResponse(responseCode = "409", description = "`not-a-copy`, `plan-has-copies`")
  public Uni<Response> discard(@PathParam("id") UUID id) {
    return commands.run(
        new Command("discard-plan", id),
        work -> discarding.discard(work, new PlanId(id)).map(PlanView::of).map(Answer::ok));
  }

  /** Without rows that differ in days only, or in other periods than were asked for. */
  private static Page<DifferenceView> withPeriods(Page<DifferenceView> page) {
    return new Page<>(
        page.items().stream().filter(item -> !item.periods().isEmpty()).toList(), page.next());
  }

  private static String place(Difference difference) {
    return Cursor.encode(difference.row().node(), difference.row().segment());
  }

  private static Answer created(PlanView view) {
    return Answer.created("/api/goals/v1/plans/" + view.planId(), view, view.revision());
  }

  private Scope scope() {
    return Scope.ofAggregates(currentCaller.get(), time.today());
  }
}

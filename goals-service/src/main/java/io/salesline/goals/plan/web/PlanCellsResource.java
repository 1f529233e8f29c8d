package io.salesline.goals.plan.web;

import io.quarkus.security.Authenticated;
import io.salesline.goals.plan.app.EditingPlan;
import io.salesline.goals.plan.app.ReadingPlan;
import io.salesline.goals.plan.domain.Breakdown;
import io.salesline.goals.plan.domain.DayRange;
import io.salesline.goals.plan.domain.Plan;
import io.salesline.goals.plan.domain.PlanId;
import io.salesline.goals.plan.domain.Row;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The numbers of a plan. */
@Path("/api/goals/v1/plans/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Cancellable(false)
@NonBlocking
@Tag(name = "Plans")
class PlanCellsResource {

  private final Commands commands;
  private final ReadingPlan reading;
  private final EditingPlan editing;
  private final CurrentCaller currentCaller;
  private final Time time;

  PlanCellsResource(
      Commands commands,
      ReadingPlan reading,
      EditingPlan editing,
      CurrentCaller currentCaller,
      Time time) {
    this.commands = commands;
    this.reading = reading;
    this.editing = editing;
    this.currentCaller = currentCaller;
    this.time = time;
  }

  @GET
  @Path("cells")
  @Operation(
      operationId = "getPlanCells",
      summary = "What a cell has, and what it is made of",
      description =
          "A cell is days in a row × a unit or person × segments. Taken apart by periods, by the"
              + " places directly beneath, or by segments, the parts add up to it to the last minor"
              + " unit; weeks are cut where they reach beyond it.")
  public Uni<CellsView> cells(
      @PathParam("id") UUID id,
      @BeanParam CellQuery cell,
      @QueryParam("by")
          @Parameter(
              schema =
                  @Schema(
                      enumeration = {
                        "half", "quarter", "month", "week", "day", "place", "segment"
                      }))
          String by) {
    return reading.cell(scope(), new PlanId(id), cell.name(), breakdown(by)).map(CellsView::of);
  }

  @GET
  @Path("leaves")
  @Operation(
      operationId = "listPlanLeaves",
      summary = "The leaves of a cell, day by day",
      description = "An item for each place and segment, in the plan's order.")
  public Uni<Page<LeafRowView>> leaves(
      @PathParam("id") UUID id, @BeanParam CellQuery cell, @BeanParam PageRequest page) {
    return reading.plan(scope(), new PlanId(id)).chain(plan -> leaves(plan, cell, page));
  }

  @POST
  @Path("edits")
  @RolesAllowed({Role.Name.MANAGER, Role.Name.DIRECTOR})
  @Operation(
      operationId = "editPlan",
      summary = "Give a cell another number",
      description =
          "The difference is spread over the unlocked leaves beneath in proportion; an edit and its"
              + " reverse restore every leaf. Directors change anything, managers what lies beneath"
              + " a unit that they manage.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = EditedView.class)))
  public Uni<Response> edit(@PathParam("id") UUID id, @Valid @NotNull EditRequest body) {
    return commands.run(
        new Command("edit-plan", id, body),
        work ->
            editing
                .edit(work, new PlanId(id), body.asked())
                .map(EditedView::of)
                .map(view -> Answer.ok(view, view.revision())));
  }

  private Uni<Page<LeafRowView>> leaves(Plan plan, CellQuery cell, PageRequest page) {
    int limit = page.limit();
    var after =
        page.cursor(2).map(it -> new RowKey((int) it.number(0), (int) it.number(1))).orElse(null);
    DayRange days = plan.cell(cell.name()).days();
    return reading
        .leaves(scope(), plan, cell.name(), after, limit + 1)
        .map(rows -> page(plan, days, rows, limit));
  }

  private static Page<LeafRowView> page(
      Plan plan, DayRange days, SortedMap<RowKey, Row> rows, int limit) {
    return Page.of(
        List.copyOf(rows.entrySet()),
        limit,
        PlanCellsResource::place,
        row -> LeafRowView.of(plan, days, row.getKey(), row.getValue()));
  }

  private static String place(Map.Entry<RowKey, Row> row) {
    return Cursor.encode(row.getKey().node(), row.getKey().segment());
  }

  private static Optional<Breakdown> breakdown(String by) {
    return by == null ? Optional.empty() : Optional.of(Breakdown.require(by));
  }

  private Scope scope() {
    return Scope.ofAggregates(currentCaller.get(), time.today());
  }
}

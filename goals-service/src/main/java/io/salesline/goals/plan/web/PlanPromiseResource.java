package io.salesline.goals.plan.web;

import io.quarkus.security.Authenticated;
import io.salesline.goals.plan.app.Promising;
import io.salesline.goals.plan.app.ReadingGaps;
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
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** What is promised from below. */
@Path("/api/goals/v1/plans/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Cancellable(false)
@NonBlocking
@Tag(name = "Plans")
class PlanPromiseResource {

  private final Commands commands;
  private final Promising promising;
  private final ReadingGaps gaps;
  private final CurrentCaller currentCaller;
  private final Time time;

  PlanPromiseResource(
      Commands commands,
      Promising promising,
      ReadingGaps gaps,
      CurrentCaller currentCaller,
      Time time) {
    this.commands = commands;
    this.promising = promising;
    this.gaps = gaps;
    this.currentCaller = currentCaller;
    this.time = time;
  }

  @POST
  @Path("promises")
  @RolesAllowed({Role.Name.REPRESENTATIVE, Role.Name.MANAGER, Role.Name.DIRECTOR})
  @Operation(
      operationId = "promise",
      summary = "Promise what a cell will have",
      description =
          "By people for themselves, by managers for their unit and what lies beneath it. A promise"
              + " for several leaves is spread over them as it is asked of them, and adds up. The"
              + " plan does not change by it.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PromisedView.class)))
  public Uni<Response> promise(@PathParam("id") UUID id, @Valid @NotNull PromiseRequest body) {
    return commands.run(
        new Command("promise", id, body),
        work ->
            promising
                .promise(work, new PlanId(id), body.cell().name(), body.amount())
                .map(PromisedView::of)
                .map(Answer::ok));
  }

  @GET
  @Path("gaps")
  @Operation(
      operationId = "getPlanGaps",
      summary = "What is asked and what is promised",
      description =
          "Of a cell of whole months and of the places directly beneath it, or of all units beneath"
              + " it; with what managers assign on top.")
  public Uni<GapsView> gaps(
      @PathParam("id") UUID id,
      @BeanParam CellQuery cell,
      @QueryParam("units")
          @DefaultValue("false")
          @Parameter(description = "All units beneath, instead of the places directly beneath")
          boolean units) {
    var scope = Scope.ofAggregates(currentCaller.get(), time.today());
    return gaps.of(scope, new PlanId(id), cell.name(), units).map(GapsView::of);
  }
}

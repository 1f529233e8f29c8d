package io.salesline.pipeline.visit.web;

import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.visit.app.CommentingOnPlan;
import io.salesline.pipeline.visit.app.SubmittingPlan;
import io.salesline.pipeline.visit.domain.VisitPlan;
import io.salesline.pipeline.visit.domain.Week;
import io.salesline.platform.access.Role;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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

/** Submitting plans, and commenting on them. */
@Path("/api/pipeline/v1/visit-plans/{owner_id}/{week}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.REPRESENTATIVE, Role.Name.MANAGER, Role.Name.DIRECTOR})
@Tag(name = "Visit plans", description = "A person's visits of a week, as promised and as made")
class PlanResource {

  private final Commands commands;
  private final SubmittingPlan submitting;
  private final CommentingOnPlan commenting;

  PlanResource(Commands commands, SubmittingPlan submitting, CommentingOnPlan commenting) {
    this.commands = commands;
    this.submitting = submitting;
    this.commenting = commenting;
  }

  @POST
  @Path("/submission")
  @Cancellable(false)
  @Operation(
      operationId = "submitVisitPlan",
      summary = "Submit one's plan for a week",
      description =
          "Promises the visits that are still to come. It is done once; what changes afterwards is"
              + " kept apart from what was promised.")
  @APIResponse(
      responseCode = "200",
      description = "The plan",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = PlanBody.class)))
  @APIResponse(responseCode = "400", description = "`week-malformed`, `invalid-request`")
  @APIResponse(responseCode = "403", description = "`visit-plan-of-another`, `forbidden`")
  @APIResponse(
      responseCode = "409",
      description = "`visit-plan-submitted`, `visit-plan-empty`, `busy`")
  public Uni<Response> submit(
      @PathParam("owner_id") UUID owner,
      @Parameter(description = "The ISO week", example = "2026-W49") @PathParam("week")
          String week) {
    Week parsed = Week.parse(week);
    return commands.run(
        new Command("submit-visit-plan", owner, week),
        unit ->
            submitting.submit(unit, new MemberId(owner), parsed).map(plan -> answer(200, plan)));
  }

  @POST
  @Path("/comments")
  @Consumes(MediaType.APPLICATION_JSON)
  @Cancellable(false)
  @Operation(
      operationId = "commentOnVisitPlan",
      summary = "Comment on a submitted plan, or on one visit of it",
      description = "For those above its owner; nobody comments on their own.")
  @APIResponse(
      responseCode = "201",
      description = "The plan; its comments stand with its details",
      headers = {@Header(name = "ETag"), @Header(name = "Location")},
      content = @Content(schema = @Schema(implementation = PlanBody.class)))
  @APIResponse(responseCode = "403", description = "`comment-on-own-plan`, `forbidden`")
  @APIResponse(responseCode = "409", description = "`visit-plan-not-submitted`, `busy`")
  @APIResponse(responseCode = "422", description = "`visit-not-in-plan`")
  public Uni<Response> comment(
      @PathParam("owner_id") UUID owner,
      @Parameter(description = "The ISO week", example = "2026-W49") @PathParam("week") String week,
      @Valid @NotNull CommentRequest request) {
    var remark = request.remark(new MemberId(owner), Week.parse(week));
    return commands.run(
        new Command("comment-on-visit-plan", owner, week, request),
        unit -> commenting.comment(unit, remark).map(plan -> answer(201, plan)));
  }

  private static Answer answer(int status, VisitPlan plan) {
    var body = PlanBody.of(plan);
    String address = "/api/pipeline/v1/visit-plans/" + body.ownerId() + "/" + body.week();
    return status == 201
        ? Answer.created(address, body, plan.revision())
        : Answer.ok(body, plan.revision());
  }
}

package io.salesline.goals.plan.web;

import io.quarkus.security.Authenticated;
import io.salesline.goals.plan.app.LockingCells;
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

/** The cells of a plan that do not move. */
@Path("/api/goals/v1/plans/{id}/locks")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Cancellable(false)
@NonBlocking
@Tag(name = "Plans")
class PlanLockResource {

  private final Commands commands;
  private final LockingCells locking;
  private final ReadingPlan reading;
  private final CurrentCaller currentCaller;
  private final Time time;

  PlanLockResource(
      Commands commands,
      LockingCells locking,
      ReadingPlan reading,
      CurrentCaller currentCaller,
      Time time) {
    this.commands = commands;
    this.locking = locking;
    this.reading = reading;
    this.currentCaller = currentCaller;
    this.time = time;
  }

  @GET
  @Operation(operationId = "listPlanLocks", summary = "Locked cells, the oldest lock first")
  public Uni<LockView.All> list(@PathParam("id") UUID id) {
    return reading.plan(scope(), new PlanId(id)).chain(this::list);
  }

  @POST
  @RolesAllowed({Role.Name.MANAGER, Role.Name.DIRECTOR})
  @Operation(
      operationId = "lockPlanCell",
      summary = "Keep a cell from moving",
      description = "By whoever may edit it. No edit changes a leaf of it until it is unlocked.")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = LockView.class)))
  public Uni<Response> lock(@PathParam("id") UUID id, @Valid @NotNull CellBody body) {
    return commands.run(new Command("lock-plan-cell", id, body), work -> lock(work, id, body));
  }

  @POST
  @Path("{lock}/release")
  @RolesAllowed({Role.Name.MANAGER, Role.Name.DIRECTOR})
  @Operation(
      operationId = "unlockPlanCell",
      summary = "Let a cell move again",
      description = "By whoever locked it, or a director.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = LockView.class)))
  public Uni<Response> unlock(@PathParam("id") UUID id, @PathParam("lock") UUID lock) {
    return commands.run(
        new Command("unlock-plan-cell", id, lock), work -> unlock(work, new PlanId(id), lock));
  }

  private Uni<Answer> lock(UnitOfWork work, UUID id, CellBody body) {
    return locking
        .lock(work, new PlanId(id), body.name())
        .map(locked -> LockView.of(locked.plan(), locked.lock()))
        .map(
            view ->
                Answer.created("/api/goals/v1/plans/" + id + "/locks/" + view.lockId(), view, 1));
  }

  private Uni<Answer> unlock(UnitOfWork work, PlanId plan, UUID lock) {
    return locking
        .unlock(work, plan, lock)
        .map(unlocked -> Answer.ok(LockView.of(unlocked.plan(), unlocked.lock())));
  }

  private Uni<LockView.All> list(Plan plan) {
    return reading
        .locks(scope(), plan)
        .map(locks -> locks.stream().map(lock -> LockView.of(plan, lock)).toList())
        .map(LockView.All::new);
  }

  private Scope scope() {
    return Scope.ofAggregates(currentCaller.get(), time.today());
  }
}

package io.salesline.goals.plan.web;

import io.quarkus.security.Authenticated;
import io.salesline.goals.plan.app.AdoptingCalendar;
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

/** Plans after the working calendar changed. */
@Path("/api/goals/v1/plans/{id}/redatings")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Cancellable(false)
@NonBlocking
@Tag(name = "Plans")
class PlanCalendarResource {

  private final Commands commands;
  private final AdoptingCalendar adopting;

  PlanCalendarResource(Commands commands, AdoptingCalendar adopting) {
    this.commands = commands;
    this.adopting = adopting;
  }

  @POST
  @RolesAllowed(Role.Name.DIRECTOR)
  @Operation(
      operationId = "redatePlan",
      summary = "Bring a plan to the working calendar as it is now",
      description =
          "Only days to come are worked or not by it. What the unlocked leaves of a month have from"
              + " tomorrow on is shared among its days anew; the past, locked leaves and every month's"
              + " number stay. With dry_run it only tells what that would do.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RedatingView.class)))
  public Uni<Response> redate(@PathParam("id") UUID id, @Valid @NotNull RedatingRequest body) {
    return commands.run(
        new Command("redate-plan", id, body),
        work ->
            adopting
                .adopt(work, new PlanId(id), !body.dryRun())
                .map(done -> RedatingView.of(done, body.dryRun()))
                .map(view -> Answer.ok(view, view.revision())));
  }
}

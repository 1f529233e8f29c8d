package io.salesline.goals.organisation.web;

import io.salesline.goals.MemberId;
import io.salesline.goals.UnitId;
import io.salesline.goals.organisation.app.AmendingUnit;
import io.salesline.goals.organisation.app.AppointingManagers;
import io.salesline.goals.organisation.app.CreatingUnit;
import io.salesline.platform.access.Role;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.web.IfMatch;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
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

/** Changes units. Administrators only. */
@Path("/api/goals/v1/units")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.ADMINISTRATOR)
@Cancellable(false)
@NonBlocking
@Tag(name = "Organisation")
class UnitResource {

  private final Commands commands;
  private final CreatingUnit creating;
  private final AmendingUnit amending;
  private final AppointingManagers appointing;

  UnitResource(
      Commands commands,
      CreatingUnit creating,
      AmendingUnit amending,
      AppointingManagers appointing) {
    this.commands = commands;
    this.creating = creating;
    this.amending = amending;
    this.appointing = appointing;
  }

  @POST
  @Operation(operationId = "createUnit", summary = "Create a region or a team")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = UnitView.class)))
  public Uni<Response> create(@Valid @NotNull UnitRequests.Create body) {
    return commands.run(new Command("create-unit", body), work -> create(work, body));
  }

  @PATCH
  @Path("{id}")
  @Operation(operationId = "amendUnit", summary = "Rename a unit or move it elsewhere in the tree")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = UnitView.class)))
  public Uni<Response> amend(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @Valid @NotNull UnitRequests.Amend body) {
    long revision = IfMatch.required(ifMatch);
    return commands.run(
        new Command("amend-unit", id, revision, body), work -> amend(work, id, revision, body));
  }

  @POST
  @Path("{id}/appointments")
  @Operation(
      operationId = "appointManager",
      summary = "Give a unit to a manager from a day on",
      description =
          "Past and future days are allowed. A later appointment that is already recorded still"
              + " comes. Whoever manages the unit on that day already stays, and nothing changes.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ManagementView.class)))
  public Uni<Response> appoint(
      @PathParam("id") UUID id, @Valid @NotNull UnitRequests.Appoint body) {
    return commands.run(new Command("appoint-manager", id, body), work -> appoint(work, id, body));
  }

  private Uni<Answer> create(UnitOfWork work, UnitRequests.Create body) {
    return creating
        .create(work, body.asked(), Optional.ofNullable(body.managerId()).map(MemberId::new))
        .map(UnitView::of)
        .map(UnitResource::created);
  }

  private Uni<Answer> amend(UnitOfWork work, UUID id, long revision, UnitRequests.Amend body) {
    return amending
        .amend(work, new UnitId(id), revision, body.asked())
        .map(UnitView::of)
        .map(view -> Answers.at(view.organisationVersion(), Answer.ok(view, view.revision())));
  }

  private Uni<Answer> appoint(UnitOfWork work, UUID id, UnitRequests.Appoint body) {
    return appointing
        .appoint(
            work, new UnitId(id), new MemberId(body.memberId()), Optional.ofNullable(body.from()))
        .map(ManagementView::of)
        .map(view -> Answers.at(view.organisationVersion(), Answer.ok(view)));
  }

  private static Answer created(UnitView view) {
    String location = "/api/goals/v1/units/" + view.unitId();
    return Answers.at(view.organisationVersion(), Answer.created(location, view, view.revision()));
  }
}

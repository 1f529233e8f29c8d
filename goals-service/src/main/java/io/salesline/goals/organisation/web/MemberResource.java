package io.salesline.goals.organisation.web;

import io.salesline.goals.MemberId;
import io.salesline.goals.UnitId;
import io.salesline.goals.organisation.app.AdmittingMember;
import io.salesline.goals.organisation.app.Changed;
import io.salesline.goals.organisation.app.DeactivatingMember;
import io.salesline.goals.organisation.app.GrantingRoles;
import io.salesline.goals.organisation.app.MovingMember;
import io.salesline.goals.organisation.app.PlacedMember;
import io.salesline.goals.organisation.app.UnitReference;
import io.salesline.goals.organisation.domain.Roles;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

/** Changes people. Administrators only. */
@Path("/api/goals/v1/members")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.ADMINISTRATOR)
@Cancellable(false)
@NonBlocking
@Tag(name = "Organisation")
class MemberResource {

  private final Commands commands;
  private final AdmittingMember admitting;
  private final MovingMember moving;
  private final GrantingRoles granting;
  private final DeactivatingMember deactivating;

  MemberResource(
      Commands commands,
      AdmittingMember admitting,
      MovingMember moving,
      GrantingRoles granting,
      DeactivatingMember deactivating) {
    this.commands = commands;
    this.admitting = admitting;
    this.moving = moving;
    this.granting = granting;
    this.deactivating = deactivating;
  }

  @POST
  @Operation(operationId = "admitMember", summary = "Let a person in, with roles and a place")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = MemberView.class)))
  public Uni<Response> admit(@Valid @NotNull MemberRequests.Admit body) {
    return commands.run(new Command("admit-member", body), work -> admit(work, body));
  }

  @PUT
  @Path("{id}/roles")
  @Operation(operationId = "grantRoles", summary = "Give a person exactly these roles")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = MemberView.class)))
  public Uni<Response> grant(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @Valid @NotNull MemberRequests.Grant body) {
    long revision = IfMatch.required(ifMatch);
    return commands.run(
        new Command("grant-roles", id, revision, body), work -> grant(work, id, revision, body));
  }

  @POST
  @Path("{id}/moves")
  @Operation(
      operationId = "moveMember",
      summary = "Move a person to another unit from a day on",
      description =
          "Results up to that day stay with the unit that they were earned in. A back-dated move"
              + " lasts until the next move recorded, and a planned one still comes.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = MemberView.class)))
  public Uni<Response> move(@PathParam("id") UUID id, @Valid @NotNull MemberRequests.Move body) {
    return commands.run(new Command("move-member", id, body), work -> move(work, id, body));
  }

  @POST
  @Path("{id}/deactivation")
  @Operation(
      operationId = "deactivateMember",
      summary = "Shut a person out",
      description =
          "They may do nothing from then on. Their memberships stay, so that their manager keeps"
              + " seeing their records until they are handed over.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = MemberView.class)))
  public Uni<Response> deactivate(@PathParam("id") UUID id) {
    return commands.run(
        new Command("deactivate-member", id),
        work -> deactivating.deactivate(work, new MemberId(id)).map(MemberView::of).map(this::ok));
  }

  @POST
  @Path("{id}/reactivation")
  @Operation(operationId = "reactivateMember", summary = "Let a person in again")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = MemberView.class)))
  public Uni<Response> reactivate(@PathParam("id") UUID id) {
    return commands.run(
        new Command("reactivate-member", id),
        work -> deactivating.reactivate(work, new MemberId(id)).map(MemberView::of).map(this::ok));
  }

  private Uni<Answer> admit(UnitOfWork work, MemberRequests.Admit body) {
    return admitting.admit(work, body.asked()).map(this::created);
  }

  private Uni<Answer> grant(UnitOfWork work, UUID id, long revision, MemberRequests.Grant body) {
    return granting
        .grant(work, new MemberId(id), revision, Roles.of(body.roles()))
        .map(MemberView::of)
        .map(this::ok);
  }

  private Uni<Answer> move(UnitOfWork work, UUID id, MemberRequests.Move body) {
    var place = new UnitReference.ById(new UnitId(body.unitId()));
    return moving
        .move(work, new MemberId(id), place, Optional.ofNullable(body.from()))
        .map(MemberView::placed)
        .map(this::ok);
  }

  private Answer created(Changed<PlacedMember> admitted) {
    var view = MemberView.placed(admitted);
    String location = "/api/goals/v1/members/" + view.memberId();
    return Answers.at(view.organisationVersion(), Answer.created(location, view, view.revision()));
  }

  private Answer ok(MemberView view) {
    return Answers.at(view.organisationVersion(), Answer.ok(view, view.revision()));
  }
}

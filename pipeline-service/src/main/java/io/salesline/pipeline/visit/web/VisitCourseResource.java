package io.salesline.pipeline.visit.web;

import io.salesline.pipeline.id.VisitId;
import io.salesline.pipeline.visit.app.DebriefingVisit;
import io.salesline.pipeline.visit.app.MakingVisit;
import io.salesline.pipeline.visit.domain.Visit;
import io.salesline.platform.access.Role;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** What happens to a visit once it is planned. */
@Path("/api/pipeline/v1/visits/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.REPRESENTATIVE, Role.Name.MANAGER, Role.Name.DIRECTOR})
@Tag(name = "Visits")
class VisitCourseResource {

  private final Commands commands;
  private final MakingVisit making;
  private final DebriefingVisit debriefing;

  VisitCourseResource(Commands commands, MakingVisit making, DebriefingVisit debriefing) {
    this.commands = commands;
    this.making = making;
    this.debriefing = debriefing;
  }

  @POST
  @Path("/check-in")
  @Cancellable(false)
  @Operation(
      operationId = "checkIn",
      summary = "Say that one is there",
      description = "A position is never required, and stored only with consent.")
  @APIResponse(
      responseCode = "200",
      description = "The visit",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = VisitBody.class)))
  @APIResponse(responseCode = "403", description = "`visit-of-another`, `forbidden`")
  @APIResponse(responseCode = "409", description = "`visit-checked-in`, `visit-closed`, `busy`")
  @APIResponse(
      responseCode = "422",
      description = "`position-without-consent`, `idempotency-key-reused`")
  public Uni<Response> checkIn(@PathParam("id") UUID id, @Valid @NotNull CheckInRequest request) {
    return commands.run(
        new Command("check-in", id, request),
        unit -> answer(making.checkIn(unit, new VisitId(id), request.where())));
  }

  @POST
  @Path("/completion")
  @Cancellable(false)
  @Operation(
      operationId = "completeVisit",
      summary = "Say that the visit was made",
      description = "A check-in may have gone before, and need not.")
  @APIResponse(
      responseCode = "200",
      description = "The visit",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = VisitBody.class)))
  @APIResponse(responseCode = "403", description = "`visit-of-another`, `forbidden`")
  @APIResponse(responseCode = "409", description = "`visit-closed`, `busy`")
  @APIResponse(responseCode = "422", description = "`date-in-future`, `date-implausible`")
  public Uni<Response> complete(
      @PathParam("id") UUID id, @Valid @NotNull CompleteVisitRequest request) {
    return commands.run(
        new Command("complete-visit", id, request),
        unit -> answer(making.complete(unit, new VisitId(id), request.day())));
  }

  @POST
  @Path("/cancellation")
  @Cancellable(false)
  @Operation(operationId = "cancelVisit", summary = "Call a visit off, with the reason")
  @APIResponse(
      responseCode = "200",
      description = "The visit",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = VisitBody.class)))
  @APIResponse(responseCode = "403", description = "`visit-of-another`, `forbidden`")
  @APIResponse(responseCode = "409", description = "`visit-closed`, `busy`")
  public Uni<Response> cancel(
      @PathParam("id") UUID id, @Valid @NotNull CancelVisitRequest request) {
    return commands.run(
        new Command("cancel-visit", id, request),
        unit -> answer(making.cancel(unit, new VisitId(id), request.reason().strip())));
  }

  @POST
  @Path("/debrief")
  @Cancellable(false)
  @Operation(
      operationId = "debriefVisit",
      summary = "Tell what a completed visit came to (复盘)",
      description = "Once a visit. The next actions become tasks in the same step.")
  @APIResponse(
      responseCode = "200",
      description = "The visit",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = VisitBody.class)))
  @APIResponse(responseCode = "403", description = "`visit-of-another`, `forbidden`")
  @APIResponse(
      responseCode = "409",
      description = "`visit-not-completed`, `visit-debriefed`, `busy`")
  @APIResponse(responseCode = "422", description = "`owner-unknown`, `date-implausible`")
  public Uni<Response> debrief(@PathParam("id") UUID id, @Valid @NotNull DebriefRequest request) {
    return commands.run(
        new Command("debrief-visit", id, request), unit -> debriefed(unit, id, request));
  }

  private Uni<Answer> debriefed(UnitOfWork unit, UUID id, DebriefRequest request) {
    var actions = request.actions(unit.caller().memberId());
    return answer(debriefing.debrief(unit, new VisitId(id), request::told, actions));
  }

  private static Uni<Answer> answer(Uni<Visit> visit) {
    return visit.map(changed -> Answer.ok(VisitBody.of(changed), changed.revision()));
  }
}

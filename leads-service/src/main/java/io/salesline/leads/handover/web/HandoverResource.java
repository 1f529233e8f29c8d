package io.salesline.leads.handover.web;

import io.salesline.leads.handover.app.HandingOver;
import io.salesline.leads.handover.app.PartingWords;
import io.salesline.leads.handover.domain.BookEntry;
import io.salesline.leads.handover.domain.Handover;
import io.salesline.leads.handover.domain.RecordKind;
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
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Handing over, and what is written into the letter. */
@Path("/api/leads/v1/handovers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.MANAGER, Role.Name.DIRECTOR})
@Tag(name = "Handovers", description = "Books that pass to others, and the letters with them")
class HandoverResource {

  private static final String PROBLEMS =
      "`owner-unknown`, `successor-repeated`, `record-not-in-book`, `handover-too-large`";

  private final Commands commands;
  private final HandingOver handingOver;
  private final PartingWords words;

  HandoverResource(Commands commands, HandingOver handingOver, PartingWords words) {
    this.commands = commands;
    this.handingOver = handingOver;
    this.words = words;
  }

  @POST
  @Path("/dry-run")
  @Operation(
      operationId = "planHandover",
      summary = "See who would get how much of a book",
      description = "Nothing is changed.")
  @APIResponse(
      responseCode = "200",
      description = "The shares",
      content = @Content(schema = @Schema(implementation = PlanBody.class)))
  @APIResponse(responseCode = "409", description = "`handover-beyond-cap`, `busy`")
  @APIResponse(responseCode = "422", description = PROBLEMS)
  public Uni<Response> plan(@Valid @NotNull HandoverRequest request) {
    return commands.run(
        new Command("plan-handover", request),
        unit -> handingOver.plan(unit, request.asked()).map(plan -> Answer.ok(PlanBody.of(plan))));
  }

  @POST
  @Cancellable(false)
  @Operation(
      operationId = "handOver",
      summary = "Give somebody's book, or some of its records, to others",
      description =
          "Records are shared out by weight and pass in the background as they stand: their stage"
              + " and history stay. What was converted, given up, won or lost stays with whom it"
              + " was. Deals follow through pipeline-service's `handOverOpportunities`.")
  @APIResponse(
      responseCode = "202",
      description = "It is under way; Location tells how far",
      headers = @Header(name = "Location"),
      content = @Content(schema = @Schema(implementation = HandoverBody.class)))
  @APIResponse(
      responseCode = "409",
      description = "`handover-running`, `handover-empty`, `handover-beyond-cap`, `busy`")
  @APIResponse(responseCode = "422", description = PROBLEMS)
  public Uni<Response> handOver(@Valid @NotNull HandoverRequest request) {
    return commands.run(
        new Command("start-handover", request),
        unit -> handingOver.start(unit, request.asked()).map(HandoverResource::accepted));
  }

  @POST
  @Path("/{id}/{kind:lead|customer}/{record_id}/note")
  @Cancellable(false)
  @RolesAllowed({Role.Name.REPRESENTATIVE, Role.Name.MANAGER, Role.Name.DIRECTOR})
  @Operation(
      operationId = "noteForSuccessor",
      summary = "Write into the letter what was promised and what comes next",
      description = "By who gives, or somebody above; it replaces what was noted before.")
  @APIResponse(responseCode = "204", description = "Noted")
  @APIResponse(responseCode = "403", description = "`handover-not-yours-to-write`, `forbidden`")
  public Uni<Response> note(
      @PathParam("id") UUID id,
      @PathParam("kind") String kind,
      @PathParam("record_id") UUID recordId,
      @Valid @NotNull PartingRequest request) {
    var entry = new BookEntry(RecordKind.of(kind), recordId);
    return commands.run(
        new Command("note-for-successor", id, kind, recordId, request),
        unit -> words.note(unit, id, entry, request.parting()).replaceWith(Answer.noContent()));
  }

  @POST
  @Path("/{id}/acceptance")
  @Consumes(MediaType.WILDCARD)
  @Cancellable(false)
  @RolesAllowed({Role.Name.REPRESENTATIVE, Role.Name.MANAGER, Role.Name.DIRECTOR})
  @Operation(
      operationId = "acceptHandover",
      summary = "Confirm to have read the letter",
      description = "By who takes over; once more changes nothing.")
  @APIResponse(responseCode = "204", description = "Confirmed")
  @APIResponse(responseCode = "403", description = "`handover-not-yours-to-accept`, `forbidden`")
  public Uni<Response> accept(@PathParam("id") UUID id) {
    return commands.run(
        new Command("accept-handover", id),
        unit -> words.accept(unit, id).replaceWith(Answer.noContent()));
  }

  private static Answer accepted(Handover handover) {
    return new Answer(202, HandoverBody.begun(handover), Map.of())
        .with("Location", "/api/leads/v1/handovers/" + handover.id());
  }
}

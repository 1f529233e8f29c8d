package io.salesline.pipeline.opportunity.web;

import io.salesline.pipeline.id.OpportunityId;
import io.salesline.pipeline.opportunity.app.AnsweringChecklist;
import io.salesline.pipeline.opportunity.app.LookingAhead;
import io.salesline.pipeline.opportunity.domain.ChecklistAnswer;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.Role;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.time.Time;
import io.salesline.platform.web.IfMatch;
import io.salesline.platform.web.Page;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
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

/** The checklist of a deal. */
@Path("/api/pipeline/v1/opportunities/{id}/checklist")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.REPRESENTATIVE, Role.Name.MANAGER, Role.Name.DIRECTOR})
@Tag(name = "Opportunities")
class ChecklistResource {

  private static final String REVISION = "The revision of the answer; \"0\" for the first";

  private final Commands commands;
  private final AnsweringChecklist answering;
  private final LookingAhead lookingAhead;
  private final CurrentCaller caller;
  private final Time time;

  ChecklistResource(
      Commands commands,
      AnsweringChecklist answering,
      LookingAhead lookingAhead,
      CurrentCaller caller,
      Time time) {
    this.commands = commands;
    this.answering = answering;
    this.lookingAhead = lookingAhead;
    this.caller = caller;
    this.time = time;
  }

  @GET
  @Operation(
      operationId = "getChecklist",
      summary = "Every checklist item of a deal's process, and its answer",
      description = "In the order of the stages.")
  @APIResponse(responseCode = "200", description = "All items on one page")
  public Uni<Page<ChecklistEntryBody>> list(@PathParam("id") UUID id) {
    return lookingAhead
        .checklist(scope(), new OpportunityId(id))
        .map(entries -> new Page<>(entries.stream().map(ChecklistEntryBody::of).toList(), null));
  }

  @GET
  @Path("/{item}/history")
  @Operation(
      operationId = "getAnswerHistory",
      summary = "Every revision of one answer, first to last")
  @APIResponse(responseCode = "200", description = "All revisions on one page")
  public Uni<Page<AnswerBody>> history(@PathParam("id") UUID id, @PathParam("item") String item) {
    return lookingAhead
        .history(scope(), new OpportunityId(id), item)
        .map(answers -> new Page<>(answers.stream().map(AnswerBody::of).toList(), null));
  }

  @PUT
  @Path("/{item}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Cancellable(false)
  @Operation(
      operationId = "answerChecklistItem",
      summary = "Answer a checklist item, or answer it anew",
      description =
          "Every revision is kept. Lost deals are not answered any more. Reviews whose evidence held"
              + " another answer do not hold any more.")
  @APIResponse(
      responseCode = "200",
      description = "The answer",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = AnswerBody.class)))
  @APIResponse(responseCode = "409", description = "`opportunity-closed`, `busy`")
  @APIResponse(responseCode = "422", description = "`answer-required`")
  public Uni<Response> answer(
      @PathParam("id") UUID id,
      @PathParam("item") String item,
      @Parameter(description = REVISION, example = "\"0\"") @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      @Valid @NotNull AnswerRequest request) {
    var place = place(id, item, ifMatch);
    return commands.run(
        new Command("answer-checklist-item", id, item, place.expectedRevision(), request),
        unit ->
            answering.answer(unit, place, request.answer().strip()).map(ChecklistResource::answer));
  }

  @DELETE
  @Path("/{item}")
  @Cancellable(false)
  @Operation(
      operationId = "withdrawAnswer",
      summary = "Take an answer back",
      description = "The item is open again; what was answered stays in its history.")
  @APIResponse(
      responseCode = "200",
      description = "The item without an answer",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = AnswerBody.class)))
  @APIResponse(responseCode = "409", description = "`not-answered`, `opportunity-closed`, `busy`")
  public Uni<Response> withdraw(
      @PathParam("id") UUID id,
      @PathParam("item") String item,
      @Parameter(description = REVISION, example = "\"1\"") @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch) {
    var place = place(id, item, ifMatch);
    return commands.run(
        new Command("withdraw-answer", id, item, place.expectedRevision()),
        unit -> answering.withdraw(unit, place).map(ChecklistResource::answer));
  }

  private static AnsweringChecklist.Place place(UUID id, String item, String ifMatch) {
    return new AnsweringChecklist.Place(new OpportunityId(id), item, IfMatch.required(ifMatch));
  }

  private static Answer answer(ChecklistAnswer answer) {
    return Answer.ok(AnswerBody.of(answer), answer.revision());
  }

  private Scope scope() {
    return Scope.ofRecords(caller.get(), time.today());
  }
}

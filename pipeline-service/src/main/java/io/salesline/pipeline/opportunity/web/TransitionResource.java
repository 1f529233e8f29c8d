package io.salesline.pipeline.opportunity.web;

import io.salesline.pipeline.id.OpportunityId;
import io.salesline.pipeline.opportunity.app.LookingAhead;
import io.salesline.pipeline.opportunity.app.MoveOutcome;
import io.salesline.pipeline.opportunity.app.MovingOpportunity;
import io.salesline.pipeline.opportunity.app.TransitionCommand;
import io.salesline.pipeline.opportunity.domain.Opportunity;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.Role;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.ProblemTexts;
import io.salesline.platform.time.Time;
import io.salesline.platform.web.IfMatch;
import io.salesline.platform.web.Page;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Moving a deal through its process, to its end. */
@Path("/api/pipeline/v1/opportunities/{id}/transitions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.REPRESENTATIVE, Role.Name.MANAGER, Role.Name.DIRECTOR})
@Tag(name = "Opportunities")
class TransitionResource {

  private final Commands commands;
  private final MovingOpportunity moving;
  private final LookingAhead lookingAhead;
  private final OpportunityBodies bodies;
  private final CurrentCaller caller;
  private final Time time;

  TransitionResource(
      Commands commands,
      MovingOpportunity moving,
      LookingAhead lookingAhead,
      OpportunityBodies bodies,
      CurrentCaller caller,
      Time time) {
    this.commands = commands;
    this.moving = moving;
    this.lookingAhead = lookingAhead;
    this.bodies = bodies;
    this.caller = caller;
    this.time = time;
  }

  @GET
  @Operation(
      operationId = "previewMoves",
      summary = "What a deal may do next, and what is missing for it",
      description = "All criteria and checklist items that are not met yet, in words.")
  @APIResponse(responseCode = "200", description = "All moves on one page")
  public Uni<Page<OutlookBody>> preview(@PathParam("id") UUID id, @Context HttpHeaders headers) {
    Locale language = ProblemTexts.language(headers.getAcceptableLanguages());
    return lookingAhead
        .moves(Scope.ofRecords(caller.get(), time.today()), new OpportunityId(id))
        .map(moves -> page(moves, language));
  }

  private static Page<OutlookBody> page(List<LookingAhead.Outlook> moves, Locale language) {
    return new Page<>(moves.stream().map(move -> OutlookBody.of(move, language)).toList(), null);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Cancellable(false)
  @Operation(
      operationId = "moveOpportunity",
      summary = "Move a deal",
      description =
          "Forward one stage at a time unless the process allows a skip, and with all that it asks;"
              + " back with a reason, `won` only from the last open stage, `lost` from any. Leaving"
              + " `open` is final. A refusal says what is `allowed` now, and all that is `unmet`.")
  @APIResponse(
      responseCode = "200",
      description = "The deal",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = OpportunityBody.class)))
  @APIResponse(
      responseCode = "202",
      description =
          "A gate is in the way: its review is open, and the deal moves by itself once it is"
              + " approved. Asking again meets the same review",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = WaitingBody.class)))
  @APIResponse(
      responseCode = "409",
      description =
          "`opportunity-closed`, `stage-not-next`, `stage-already-entered`, `reason-required`,"
              + " `not-ready-to-win`, `stage-entered-by-winning`, each with `allowed`;"
              + " `criteria-unmet`, also with `unmet`; `busy`")
  @APIResponse(responseCode = "412", description = "`stale-revision`, where If-Match was sent")
  @APIResponse(
      responseCode = "422",
      description =
          "`stage-unknown`, `loss-reason-required`, `field-not-applicable`, `date-in-future`,"
              + " `closed-before-opened`")
  public Uni<Response> move(
      @PathParam("id") UUID id,
      @Parameter(description = "Optional: also refuse when the deal changed since this ETag")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      @Valid @NotNull TransitionRequest request) {
    var expected = Optional.ofNullable(ifMatch).map(IfMatch::required);
    var command = request.command(new OpportunityId(id), expected);
    return commands.run(
        new Command("move-opportunity", id, expected.orElse(null), request),
        unit -> moved(unit, command));
  }

  private Uni<Answer> moved(UnitOfWork unit, TransitionCommand command) {
    return moving
        .move(unit, command)
        .chain(
            outcome ->
                switch (outcome) {
                  case MoveOutcome.Moved moved -> answer(moved.opportunity());
                  case MoveOutcome.Waiting waiting -> waiting(waiting, command.to());
                });
  }

  private static Uni<Answer> waiting(MoveOutcome.Waiting waiting, String to) {
    var body = WaitingBody.of(waiting, to);
    return Uni.createFrom().item(Answer.accepted(body, body.revision()));
  }

  private Uni<Answer> answer(Opportunity opportunity) {
    return bodies.of(opportunity).map(body -> Answer.ok(body, body.revision()));
  }
}

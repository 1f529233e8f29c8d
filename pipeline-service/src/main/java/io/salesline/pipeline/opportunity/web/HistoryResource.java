package io.salesline.pipeline.opportunity.web;

import io.salesline.pipeline.opportunity.app.HistoryOutcome;
import io.salesline.pipeline.opportunity.app.HistoryRecord;
import io.salesline.pipeline.opportunity.app.HistoryReferences;
import io.salesline.pipeline.opportunity.app.RecordingHistory;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.FreshAccess;
import io.salesline.platform.access.Role;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.problem.ProblemTexts;
import io.salesline.platform.problem.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Taking over deals of other systems. */
@Path("/api/pipeline/v1/opportunities/history")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.ADMINISTRATOR)
@Tag(name = "Opportunities")
class HistoryResource {

  private final Commands commands;
  private final RecordingHistory recording;
  private final CurrentCaller caller;
  private final Problems problems;

  HistoryResource(
      Commands commands, RecordingHistory recording, CurrentCaller caller, Problems problems) {
    this.commands = commands;
    this.recording = recording;
    this.caller = caller;
    this.problems = problems;
  }

  @POST
  @Cancellable(false)
  @Operation(
      operationId = "recordHistory",
      summary = "Take over up to 500 deals of another system",
      description =
          "Stored as their source tells them, with its dates; no stage rule applies and no contract"
              + " is opened. Idempotent by `external_id`. Each item stands or falls by itself.")
  @APIResponse(
      responseCode = "200",
      description = "One answer an item",
      content = @Content(schema = @Schema(implementation = HistoryAnswer.class)))
  @APIResponse(responseCode = "409", description = "`busy`: another recording is under way")
  public Uni<Response> record(
      @Valid @NotNull HistoryRequest request, @Context HttpHeaders headers) {
    FreshAccess.require(caller.get());
    List<HistoryRecord> records = request.records();
    Locale language = ProblemTexts.language(headers.getAcceptableLanguages());
    return recording
        .resolve(records)
        .chain(resolved -> record(new Batch(request, records, resolved, language)));
  }

  private Uni<Response> record(Batch batch) {
    return commands.run(
        new Command("record-history", batch.request()),
        unit ->
            recording
                .record(unit, batch.records(), batch.resolved())
                .map(outcomes -> answer(batch, outcomes)));
  }

  private Answer answer(Batch batch, List<HistoryOutcome> outcomes) {
    return Answer.ok(
        HistoryAnswer.of(
            batch.request(), outcomes, refusal -> problems.document(refusal, batch.language())));
  }

  private record Batch(
      HistoryRequest request,
      List<HistoryRecord> records,
      HistoryReferences.Resolved resolved,
      Locale language) {}
}

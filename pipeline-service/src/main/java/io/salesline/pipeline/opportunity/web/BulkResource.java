package io.salesline.pipeline.opportunity.web;

import io.salesline.pipeline.opportunity.app.MovingInBulk;
import io.salesline.platform.access.Role;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.problem.ProblemTexts;
import io.salesline.platform.problem.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
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

/** Moving many deals at once, by the very rules that a single move keeps. */
@Path("/api/pipeline/v1/opportunities/transitions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.REPRESENTATIVE, Role.Name.MANAGER, Role.Name.DIRECTOR})
@Tag(name = "Opportunities")
class BulkResource {

  private final Commands commands;
  private final MovingInBulk moving;
  private final Problems problems;
  private final Validator validator;

  BulkResource(Commands commands, MovingInBulk moving, Problems problems, Validator validator) {
    this.commands = commands;
    this.moving = moving;
    this.problems = problems;
    this.validator = validator;
  }

  @POST
  @Path("/bulk")
  @Consumes(MediaType.APPLICATION_JSON)
  @Cancellable(false)
  @Operation(
      operationId = "moveOpportunities",
      summary = "Move up to 200 deals",
      description =
          "Each is refused or moved as it would be alone; the others do not suffer from it.")
  @APIResponse(
      responseCode = "200",
      description = "One answer a move",
      content = @Content(schema = @Schema(implementation = BulkAnswer.class)))
  public Uni<Response> bulk(@Valid @NotNull BulkRequest request, @Context HttpHeaders headers) {
    return move(
        new Command("move-opportunities", request), request.deals(), request.moves(), headers);
  }

  @POST
  @Path("/import")
  @Consumes("text/csv")
  @Cancellable(false)
  @Operation(
      operationId = "importMoves",
      summary = "Move the deals of a CSV file of up to 500 rows",
      description =
          "UTF-8 with a header: `opportunity_id` and `to`, and where it applies `reason`,"
              + " `loss_reason`, `closed_on`, `expected_revision`. Each row is refused or moved as"
              + " it would be alone.")
  @APIResponse(
      responseCode = "200",
      description = "One answer a row",
      content = @Content(schema = @Schema(implementation = BulkAnswer.class)))
  @APIResponse(
      responseCode = "400",
      description = "`csv-malformed`, `column-missing`, `rows-out-of-bounds`")
  public Uni<Response> importFile(@NotBlank String file, @Context HttpHeaders headers) {
    MovesFile moves = MovesFile.read(file, validator);
    return move(new Command("import-moves", file), moves.deals(), moves.moves(), headers);
  }

  private Uni<Response> move(
      Command command, List<String> deals, List<MovingInBulk.Asked> moves, HttpHeaders headers) {
    Locale language = ProblemTexts.language(headers.getAcceptableLanguages());
    return commands.run(
        command,
        unit -> moving.move(unit, moves).map(outcomes -> answer(deals, outcomes, language)));
  }

  private Answer answer(List<String> deals, List<MovingInBulk.Outcome> outcomes, Locale language) {
    return Answer.ok(
        BulkAnswer.of(deals, outcomes, refusal -> problems.document(refusal, language)));
  }
}

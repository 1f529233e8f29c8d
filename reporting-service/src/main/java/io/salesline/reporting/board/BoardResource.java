package io.salesline.reporting.board;

import io.salesline.platform.access.Role;
import io.salesline.reporting.answer.Viewers;
import io.salesline.reporting.question.CutParameters;
import io.salesline.reporting.question.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/reporting/v1/board")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Board")
@APIResponse(responseCode = "400", description = Parameters.REFUSALS + ", `parameter-not-a-number`")
class BoardResource {

  private final Boards boards;
  private final Viewers viewers;

  BoardResource(Boards boards, Viewers viewers) {
    this.boards = boards;
    this.viewers = viewers;
  }

  @GET
  @RolesAllowed({Role.Name.REPRESENTATIVE, Role.Name.MANAGER, Role.Name.DIRECTOR})
  @Operation(
      operationId = "readBoard",
      summary = "Read the board (kanban)",
      description =
          """
          A column a stage, in the order of the stage map: what stands in it as the funnel counts, by \
          today's owner and organisation, and its first deals as cards. A column goes on in the list \
          of deals that it names, with its `next` as the cursor. Sums and cards are of one moment. \
          Analysts read sums only and are refused.\
          """)
  @Parameter(
      name = "sort",
      in = ParameterIn.QUERY,
      description =
          "Longest in the stage first, so those that rot (when absent); largest first; soonest"
              + " expected to close first",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"stage_entered_at", "-amount", "expected_close"}))
  @Parameter(
      name = "cards",
      in = ParameterIn.QUERY,
      description = "How many of each column; 20 when absent",
      schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "50"))
  @APIResponse(
      responseCode = "200",
      description = "The board",
      content = @Content(schema = @Schema(implementation = Board.class)))
  public Uni<Board> read(
      @Context UriInfo request, @Context HttpHeaders headers, @BeanParam CutParameters described) {
    var parameters = new Parameters(request.getQueryParameters(), BoardQuestion.PARAMETERS);
    return boards.read(BoardQuestion.of(parameters), viewers.of(headers));
  }
}

package io.salesline.reporting.funnel;

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
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/reporting/v1/funnel")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Funnel")
@APIResponse(responseCode = "400", description = Parameters.REFUSALS)
class FunnelResource {

  private final Funnels funnels;
  private final Viewers viewers;

  FunnelResource(Funnels funnels, Viewers viewers) {
    this.funnels = funnels;
    this.viewers = viewers;
  }

  @GET
  @RolesAllowed({
    Role.Name.REPRESENTATIVE,
    Role.Name.MANAGER,
    Role.Name.DIRECTOR,
    Role.Name.ANALYST
  })
  @Operation(
      operationId = "readFunnel",
      summary = "Read the funnel",
      description =
          """
          Stages count what stands in them now, by today's owner and organisation: open deals and, \
          under delivery-collection, won ones not yet collected; how many customers they have, their \
          amount, and that weighted by the stage's probability. `won` and `lost` count results, by \
          the unit in which their owner was on the close day; nothing adds them to the stages.""")
  @Parameter(
      name = "from",
      in = ParameterIn.QUERY,
      description = "Won and lost: closed on this day or later",
      schema = @Schema(implementation = LocalDate.class))
  @Parameter(
      name = "to",
      in = ParameterIn.QUERY,
      description = "Won and lost: closed on this day or earlier",
      schema = @Schema(implementation = LocalDate.class))
  @APIResponse(
      responseCode = "200",
      description = "The funnel",
      content = @Content(schema = @Schema(implementation = Funnel.class)))
  public Uni<Funnel> read(
      @Context UriInfo request, @Context HttpHeaders headers, @BeanParam CutParameters described) {
    var parameters = new Parameters(request.getQueryParameters(), FunnelQuestion.PARAMETERS);
    return funnels.read(FunnelQuestion.of(parameters), viewers.of(headers));
  }
}

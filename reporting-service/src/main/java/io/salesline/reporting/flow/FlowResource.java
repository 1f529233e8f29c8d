package io.salesline.reporting.flow;

import io.salesline.platform.access.Role;
import io.salesline.reporting.answer.Viewers;
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

@Path("/api/reporting/v1/funnel/flow")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Funnel")
@APIResponse(responseCode = "400", description = Parameters.REFUSALS + ", `parameter-not-a-number`")
class FlowResource {

  private final Flows flows;
  private final StageAdvices advices;
  private final Viewers viewers;

  FlowResource(Flows flows, StageAdvices advices, Viewers viewers) {
    this.flows = flows;
    this.advices = advices;
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
      operationId = "readFlow",
      summary = "Read how deals flow through the stages",
      description =
          """
          Conversion by cohort: of the deals that first entered a stage in the window and are old \
          enough to have had the horizon, the share that went on within it, with its Wilson interval; \
          a win is an entry of delivery-collection. Dwell is Kaplan–Meier: what has not left yet is \
          censored. Deals belong to the owner of the moment of entry and to that owner's unit of \
          that day.\
          """)
  @Parameter(
      name = "view",
      in = ParameterIn.QUERY,
      description =
          "What counts as gone on: every stage, the next one itself (when absent); or any, the next"
              + " or a later one",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"every", "any"}))
  @APIResponse(
      responseCode = "200",
      description = "The flow",
      content = @Content(schema = @Schema(implementation = Flow.class)))
  public Uni<Flow> read(
      @BeanParam CohortParameters described,
      @Context UriInfo request,
      @Context HttpHeaders headers) {
    var parameters = new Parameters(request.getQueryParameters(), FlowQuestion.PARAMETERS);
    return flows.read(FlowQuestion.of(parameters), viewers.of(headers));
  }

  @GET
  @Path("/advice")
  @RolesAllowed({
    Role.Name.REPRESENTATIVE,
    Role.Name.MANAGER,
    Role.Name.DIRECTOR,
    Role.Name.ANALYST
  })
  @Operation(
      operationId = "readStageAdvice",
      summary = "Read which stage to work on",
      description =
          """
          For each stage, what its revenue would gain if it converted as in its own best quarter or \
          as the upper quartile of the people seen, and if deals stayed as short as in its best \
          quarter; both at the cautious bound of their intervals, the best by gain ÷ effort first. Or \
          that nothing stands out, or that the data do not suffice.\
          """)
  @APIResponse(
      responseCode = "200",
      description = "The advice",
      content = @Content(schema = @Schema(implementation = StageAdvice.class)))
  public Uni<StageAdvice> advise(
      @BeanParam CohortParameters described,
      @Context UriInfo request,
      @Context HttpHeaders headers) {
    var parameters = new Parameters(request.getQueryParameters(), FlowQuestion.COHORT);
    return advices.read(FlowQuestion.of(parameters), viewers.of(headers));
  }
}

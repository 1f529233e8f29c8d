package io.salesline.reporting.kpi;

import io.salesline.platform.access.Role;
import io.salesline.platform.web.PageRequest;
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

@Path("/api/reporting/v1/kpis")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "KPIs")
@RolesAllowed({Role.Name.REPRESENTATIVE, Role.Name.MANAGER, Role.Name.DIRECTOR, Role.Name.ANALYST})
class KpisResource {

  private final KpiFigures kpis;
  private final Breakdowns breakdowns;
  private final Viewers viewers;

  KpisResource(KpiFigures kpis, Breakdowns breakdowns, Viewers viewers) {
    this.kpis = kpis;
    this.breakdowns = breakdowns;
    this.viewers = viewers;
  }

  @GET
  @Operation(
      operationId = "readKpis",
      summary = "Read the KPIs of a period",
      description =
          """
          Won and lost deals by close date, against the time before and the year before. Results \
          belong to the owner and, by the membership in force on the close day, to the team; what \
          stands open follows today's owner and organisation. Each value says what it opens into, and \
          where there is none, why.""")
  @APIResponse(responseCode = "400", description = Parameters.REFUSALS)
  @APIResponse(
      responseCode = "200",
      description = "The KPIs",
      content = @Content(schema = @Schema(implementation = Kpis.class)))
  public Uni<Kpis> read(
      @Context UriInfo request, @Context HttpHeaders headers, @BeanParam KpiParameters described) {
    var parameters = new Parameters(request.getQueryParameters(), KpisQuestion.PARAMETERS);
    return kpis.read(KpisQuestion.of(parameters), viewers.of(headers));
  }

  @GET
  @Path("/breakdown")
  @Operation(
      operationId = "breakKpisDown",
      summary = "Break the KPIs of a period down",
      description =
          """
          A row each, the largest sales first, months in their order. Sums of the rows are the \
          total's, to the cent; ratios are recomputed. A row opens into the next level (region, team, \
          member, customer) and into its won deals.""")
  @Parameter(
      name = "by",
      in = ParameterIn.QUERY,
      description = "What to break it down by; region when absent",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"region", "team", "member", "product", "customer", "month"}))
  @APIResponse(
      responseCode = "400",
      description = Parameters.REFUSALS + ", `page-size`, `cursor-malformed`")
  @APIResponse(
      responseCode = "200",
      description = "A page of rows",
      content = @Content(schema = @Schema(implementation = Breakdown.class)))
  public Uni<Breakdown> breakDown(
      @Context UriInfo request,
      @Context HttpHeaders headers,
      @BeanParam KpiParameters described,
      @BeanParam PageRequest part) {
    var parameters = new Parameters(request.getQueryParameters(), Breakdowns.PARAMETERS);
    By by = By.of(parameters.choice("by", By.keys()));
    return breakdowns.page(by, KpisQuestion.of(parameters), part, viewers.of(headers));
  }
}

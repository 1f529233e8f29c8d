package io.salesline.reporting.kpi;

import io.salesline.platform.access.Role;
import io.salesline.reporting.answer.Viewer;
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
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What {@link KpisResource} breaks down, for a spreadsheet. */
@Path("/api/reporting/v1/kpis/breakdown-file")
@Produces("text/csv;charset=UTF-8")
@Tag(name = "KPIs")
@RolesAllowed({Role.Name.REPRESENTATIVE, Role.Name.MANAGER, Role.Name.DIRECTOR, Role.Name.ANALYST})
class BreakdownFileResource {

  private static final Set<String> PARAMETERS = parameters();

  private final Breakdowns breakdowns;
  private final Viewers viewers;

  BreakdownFileResource(Breakdowns breakdowns, Viewers viewers) {
    this.breakdowns = breakdowns;
    this.viewers = viewers;
  }

  @GET
  @Operation(
      operationId = "downloadKpiBreakdown",
      summary = "The breakdown of the KPIs as CSV",
      description =
          """
          UTF-8 with a byte order mark, a header in the language that the request prefers, at most \
          50,000 rows, the largest sales first. No cell is a formula: before one that begins like one \
          stands an apostrophe.""")
  @Parameter(
      name = "by",
      in = ParameterIn.QUERY,
      description = "What to break it down by; region when absent",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"region", "team", "member", "product", "customer", "month"}))
  @APIResponse(responseCode = "400", description = Parameters.REFUSALS)
  @APIResponse(responseCode = "200", description = "A header, and a record a row")
  public Uni<RestResponse<byte[]>> download(
      @Context UriInfo request, @Context HttpHeaders headers, @BeanParam KpiParameters described) {
    var parameters = new Parameters(request.getQueryParameters(), PARAMETERS);
    By by = By.of(parameters.choice("by", By.keys()));
    Viewer viewer = viewers.of(headers);
    var question = KpisQuestion.of(parameters);
    return breakdowns
        .most(by, question, viewer)
        .map(breakdown -> file(breakdown, question.kpis(), viewer));
  }

  private static RestResponse<byte[]> file(Breakdown breakdown, List<Kpi> kpis, Viewer viewer) {
    return RestResponse.ResponseBuilder.ok(BreakdownFile.of(breakdown, kpis, viewer.language()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"kpis-by-" + breakdown.by() + ".csv\"")
        .build();
  }

  private static Set<String> parameters() {
    var names = new TreeSet<>(KpisQuestion.PARAMETERS);
    names.add("by");
    return names;
  }
}

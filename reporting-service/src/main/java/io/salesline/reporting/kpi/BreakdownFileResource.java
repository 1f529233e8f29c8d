package io.salesline.reporting.kpi;

import io.salesline.platform.access.Role;
import io.salesline.reporting.answer.Viewer;
import io.salesline.reporting.answer.Viewers;
import io.salesline.reporting.file.CsvFile;
import io.salesline.reporting.file.Sheet;
import io.salesline.reporting.file.Workbooks;
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
@Tag(name = "KPIs")
@RolesAllowed({Role.Name.REPRESENTATIVE, Role.Name.MANAGER, Role.Name.DIRECTOR, Role.Name.ANALYST})
@APIResponse(responseCode = "400", description = Parameters.REFUSALS)
class BreakdownFileResource {

  private static final String BY = "What to break it down by; region when absent";
  private static final Set<String> PARAMETERS = parameters();

  private final Breakdowns breakdowns;
  private final Viewers viewers;

  BreakdownFileResource(Breakdowns breakdowns, Viewers viewers) {
    this.breakdowns = breakdowns;
    this.viewers = viewers;
  }

  @GET
  @Produces(CsvFile.TYPE)
  @Operation(
      operationId = "downloadKpiBreakdown",
      summary = "The breakdown of the KPIs as CSV",
      description =
          """
          UTF-8 with a byte order mark, a header in the language that the request prefers, at most \
          50,000 rows, the largest sales first. No cell is a formula: before one that begins like one \
          stands an apostrophe.\
          """)
  @Parameter(
      name = "by",
      in = ParameterIn.QUERY,
      description = BY,
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"region", "team", "member", "product", "customer", "month"}))
  @APIResponse(responseCode = "200", description = "A header, and a record a row")
  public Uni<RestResponse<byte[]>> csv(
      @Context UriInfo request, @Context HttpHeaders headers, @BeanParam KpiParameters described) {
    return sheet(request, headers).map(sheet -> answer(CsvFile.of(sheet), sheet, "csv"));
  }

  @GET
  @Path("/xlsx")
  @Produces(Workbooks.TYPE)
  @Operation(
      operationId = "downloadKpiBreakdownAsWorkbook",
      summary = "The breakdown of the KPIs as a workbook",
      description = "As the CSV has it; its cells are texts and numbers, none is a formula.")
  @Parameter(
      name = "by",
      in = ParameterIn.QUERY,
      description = BY,
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"region", "team", "member", "product", "customer", "month"}))
  @APIResponse(responseCode = "200", description = "A sheet with a header, and a row for each")
  public Uni<RestResponse<byte[]>> xlsx(
      @Context UriInfo request, @Context HttpHeaders headers, @BeanParam KpiParameters described) {
    return sheet(request, headers).map(sheet -> answer(Workbooks.of(sheet, "KPIs"), sheet, "xlsx"));
  }

  private Uni<Sheet> sheet(UriInfo request, HttpHeaders headers) {
    var parameters = new Parameters(request.getQueryParameters(), PARAMETERS);
    By by = By.of(parameters.choice("by", By.keys()));
    Viewer viewer = viewers.of(headers);
    var question = KpisQuestion.of(parameters);
    return breakdowns
        .most(by, question, viewer)
        .map(breakdown -> BreakdownSheet.of(breakdown, question.kpis(), viewer.language()));
  }

  /** The first column is called after what it is broken down by. */
  private static RestResponse<byte[]> answer(byte[] file, Sheet sheet, String ending) {
    String name = "kpis-by-" + sheet.header().getFirst() + "." + ending;
    return RestResponse.ResponseBuilder.ok(file)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }

  private static Set<String> parameters() {
    var names = new TreeSet<>(KpisQuestion.PARAMETERS);
    names.add("by");
    return names;
  }
}

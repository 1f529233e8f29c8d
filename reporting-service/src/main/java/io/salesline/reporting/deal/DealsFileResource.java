package io.salesline.reporting.deal;

import io.salesline.platform.access.Role;
import io.salesline.reporting.answer.Amounts;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What {@link DealsResource} lists, for a spreadsheet. */
@Path("/api/reporting/v1/deals-file")
@Tag(name = "Deals")
@RolesAllowed({Role.Name.REPRESENTATIVE, Role.Name.MANAGER, Role.Name.DIRECTOR})
@APIResponse(
    responseCode = "400",
    description =
        Parameters.REFUSALS
            + ", `parameter-needs-closed`, `parameter-needs-entered`, `sort-needs-stage`")
class DealsFileResource {

  private static final Set<String> PARAMETERS = parameters();

  private final Deals deals;
  private final Amounts amounts;
  private final Viewers viewers;

  DealsFileResource(Deals deals, Amounts amounts, Viewers viewers) {
    this.deals = deals;
    this.amounts = amounts;
    this.viewers = viewers;
  }

  @GET
  @Produces(CsvFile.TYPE)
  @Operation(
      operationId = "downloadDeals",
      summary = "The deals behind a number as CSV",
      description =
          """
          The first 10,000 of the list, in its order. UTF-8 with a byte order mark, a header in the \
          language that the request prefers. No cell is a formula: before one that begins like one \
          stands an apostrophe.\
          """)
  @APIResponse(responseCode = "200", description = "A header, and a record a deal")
  public Uni<RestResponse<byte[]>> csv(
      @Context UriInfo request, @Context HttpHeaders headers, @BeanParam DealParameters described) {
    return sheet(request, headers).map(CsvFile::of).map(file -> answer(file, "csv"));
  }

  @GET
  @Path("/xlsx")
  @Produces(Workbooks.TYPE)
  @Operation(
      operationId = "downloadDealsAsWorkbook",
      summary = "The deals behind a number as a workbook",
      description = "As the CSV has them; its cells are texts and numbers, none is a formula.")
  @APIResponse(responseCode = "200", description = "A sheet with a header, and a row a deal")
  public Uni<RestResponse<byte[]>> xlsx(
      @Context UriInfo request, @Context HttpHeaders headers, @BeanParam DealParameters described) {
    return sheet(request, headers)
        .map(sheet -> Workbooks.of(sheet, "Deals"))
        .map(file -> answer(file, "xlsx"));
  }

  private Uni<Sheet> sheet(UriInfo request, HttpHeaders headers) {
    var parameters = new Parameters(request.getQueryParameters(), PARAMETERS);
    Viewer viewer = viewers.of(headers);
    return deals
        .most(DealsQuestion.of(parameters), viewer)
        .map(found -> DealsSheet.of(found, amounts.currency(), viewer.language()));
  }

  private static RestResponse<byte[]> answer(byte[] file, String ending) {
    return RestResponse.ResponseBuilder.ok(file)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"deals." + ending + "\"")
        .build();
  }

  private static Set<String> parameters() {
    var names = new TreeSet<>(DealsQuestion.PARAMETERS);
    names.removeAll(Set.of("limit", "cursor"));
    return names;
  }
}

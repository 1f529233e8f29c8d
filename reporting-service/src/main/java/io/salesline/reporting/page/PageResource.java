package io.salesline.reporting.page;

import io.salesline.platform.access.Role;
import io.salesline.reporting.answer.Viewers;
import io.salesline.reporting.kpi.KpiParameters;
import io.salesline.reporting.kpi.KpisQuestion;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** A board to print. */
@Path("/api/reporting/v1/kpis/page")
@Produces("text/html;charset=UTF-8")
@Tag(name = "KPIs")
@RolesAllowed({Role.Name.REPRESENTATIVE, Role.Name.MANAGER, Role.Name.DIRECTOR, Role.Name.ANALYST})
class PageResource {

  /** Nothing is fetched, run or framed, whatever a name may hold. */
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

  private final PrintingBoards boards;
  private final Viewers viewers;

  PageResource(PrintingBoards boards, Viewers viewers) {
    this.boards = boards;
    this.viewers = viewers;
  }

  @GET
  @Operation(
      operationId = "printBoard",
      summary = "The KPIs and the funnel as a page to print",
      description =
          "A4, without scripts, in the language that the request prefers. It shows what the KPIs"
              + " and the funnel answer to the reader.")
  @APIResponse(responseCode = "400", description = Parameters.REFUSALS)
  @APIResponse(responseCode = "200", description = "A page of HTML")
  public Uni<RestResponse<String>> print(
      @Context UriInfo request, @Context HttpHeaders headers, @BeanParam KpiParameters described) {
    var parameters = new Parameters(request.getQueryParameters(), KpisQuestion.PARAMETERS);
    return boards
        .read(KpisQuestion.of(parameters), viewers.of(headers))
        .map(BoardOnPaper::of)
        .map(PageResource::answer);
  }

  private static RestResponse<String> answer(String page) {
    return RestResponse.ResponseBuilder.ok(page)
        .header("Content-Security-Policy", POLICY)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}

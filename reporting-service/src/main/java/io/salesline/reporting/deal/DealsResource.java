package io.salesline.reporting.deal;

import io.salesline.platform.access.Role;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.web.Page;
import io.salesline.platform.web.PageRequest;
import io.salesline.reporting.answer.Viewers;
import io.salesline.reporting.question.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/reporting/v1/deals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deals")
@APIResponse(
    responseCode = "400",
    description =
        Parameters.REFUSALS
            + ", `parameter-needs-closed`, `parameter-needs-entered`, `sort-needs-stage`,"
            + " `cursor-malformed`")
class DealsResource {

  private final Deals deals;
  private final DealEvents events;
  private final Viewers viewers;

  DealsResource(Deals deals, DealEvents events, Viewers viewers) {
    this.deals = deals;
    this.events = events;
    this.viewers = viewers;
  }

  @GET
  @RolesAllowed({Role.Name.REPRESENTATIVE, Role.Name.MANAGER, Role.Name.DIRECTOR})
  @Operation(
      operationId = "listDealsBehind",
      summary = "List the deals behind a number",
      description =
          """
          With status=won or status=lost: results, by the unit in which their owner was on the close \
          day. Otherwise: records, by today's owner and organisation. A stage without a status means \
          what stands in it, as the funnel counts. With entered=…: what first entered that stage, by \
          the owner of that moment, as the flow counts. Analysts read sums only and are refused.\
          """)
  @APIResponse(responseCode = "200", description = "A page of deals")
  public Uni<Page<DealItem>> list(
      @Context UriInfo request,
      @Context HttpHeaders headers,
      @BeanParam DealParameters described,
      @BeanParam PageRequest part) {
    var parameters = new Parameters(request.getQueryParameters(), DealsQuestion.PARAMETERS);
    return deals.page(DealsQuestion.of(parameters), part, viewers.of(headers));
  }

  @GET
  @Path("/{id}/events")
  @RolesAllowed({Role.Name.REPRESENTATIVE, Role.Name.MANAGER, Role.Name.DIRECTOR})
  @Operation(
      operationId = "listEventsOfDeal",
      summary = "List the events behind a deal, in their order")
  @APIResponse(responseCode = "200", description = "A page of events")
  public Uni<Page<DealEventItem>> events(
      @PathParam("id") String id,
      @Context UriInfo request,
      @Context HttpHeaders headers,
      @BeanParam PageRequest part) {
    Parameters unused = new Parameters(request.getQueryParameters(), Set.of("limit", "cursor"));
    return events.page(idOf(id), part, viewers.of(headers));
  }

  /** What is no id names no deal. */
  private static UUID idOf(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException notAnId) {
      throw Refusal.notFound();
    }
  }
}

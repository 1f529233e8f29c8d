package io.salesline.reporting.sales;

import io.salesline.platform.access.Role;
import io.salesline.reporting.answer.Viewers;
import io.salesline.reporting.question.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/reporting/v1/sales")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sales")
@APIResponse(responseCode = "400", description = Parameters.REFUSALS)
class SalesResource {

  private final SalesFigures sales;
  private final Viewers viewers;

  SalesResource(SalesFigures sales, Viewers viewers) {
    this.sales = sales;
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
      operationId = "readSales",
      summary = "Read booked revenue",
      description =
          """
          Won deals by close date. Results belong to the owner and, by the membership in force on \
          the close day, to the team; a manager sees what was earned in the units managed today, and \
          all of their own. The total is the sum of the items.""")
  @Parameter(
      name = "by",
      in = ParameterIn.QUERY,
      description = "What to tell it by; member when absent",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"member", "team", "region", "month"}))
  @Parameter(
      name = "from",
      in = ParameterIn.QUERY,
      description = "Closed on this day or later",
      schema = @Schema(implementation = LocalDate.class))
  @Parameter(
      name = "to",
      in = ParameterIn.QUERY,
      description = "Closed on this day or earlier",
      schema = @Schema(implementation = LocalDate.class))
  @Parameter(
      name = "member",
      in = ParameterIn.QUERY,
      description = "Only this member's results",
      schema = @Schema(implementation = UUID.class))
  @Parameter(
      name = "unit",
      in = ParameterIn.QUERY,
      description = "Only results of this unit and those beneath",
      schema = @Schema(implementation = UUID.class))
  @Parameter(
      name = "product",
      in = ParameterIn.QUERY,
      description = "Only deals of this product",
      schema = @Schema(implementation = UUID.class))
  @APIResponse(
      responseCode = "200",
      description = "The sales",
      content = @Content(schema = @Schema(implementation = Sales.class)))
  public Uni<Sales> read(@Context UriInfo request, @Context HttpHeaders headers) {
    var parameters = new Parameters(request.getQueryParameters(), SalesQuestion.PARAMETERS);
    return sales.read(SalesQuestion.of(parameters), viewers.of(headers));
  }
}

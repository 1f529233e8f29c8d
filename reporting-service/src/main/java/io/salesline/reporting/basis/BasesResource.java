package io.salesline.reporting.basis;

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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The lens through which sales are looked at (口径). */
@Path("/api/reporting/v1/bases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sales")
@RolesAllowed({Role.Name.REPRESENTATIVE, Role.Name.MANAGER, Role.Name.DIRECTOR, Role.Name.ANALYST})
@APIResponse(responseCode = "400", description = Parameters.REFUSALS)
class BasesResource {

  private final ReadingBases bases;
  private final Viewers viewers;

  BasesResource(ReadingBases bases, Viewers viewers) {
    this.bases = bases;
    this.viewers = viewers;
  }

  @GET
  @Operation(
      operationId = "readBases",
      summary = "Read sales as signed, invoiced and collected",
      description =
          """
          The same days by each meaning of sales (口径), with tax and without, and why one is not the \
          next. Of contracts: wins that history tells have none. It belongs to whoever won the deal \
          and, by the membership in force on the day of each, to the team.\
          """)
  @Parameter(
      name = "member",
      in = ParameterIn.QUERY,
      description = "Only of deals that this member won",
      schema = @Schema(implementation = UUID.class))
  @Parameter(
      name = "unit",
      in = ParameterIn.QUERY,
      description = "Only of this unit and those beneath",
      schema = @Schema(implementation = UUID.class))
  @Parameter(
      name = "customer",
      in = ParameterIn.QUERY,
      description = "Only of this customer",
      schema = @Schema(implementation = UUID.class))
  @Parameter(
      name = "from",
      in = ParameterIn.QUERY,
      description = "On this day or later",
      schema = @Schema(implementation = LocalDate.class))
  @Parameter(
      name = "to",
      in = ParameterIn.QUERY,
      description = "On this day or earlier",
      schema = @Schema(implementation = LocalDate.class))
  @APIResponse(
      responseCode = "200",
      description = "The three",
      content = @Content(schema = @Schema(implementation = Bases.class)))
  public Uni<Bases> read(@Context UriInfo request, @Context HttpHeaders headers) {
    var parameters = new Parameters(request.getQueryParameters(), BasesQuestion.PARAMETERS);
    return bases.read(BasesQuestion.of(parameters), viewers.of(headers));
  }
}

package io.salesline.leads.conversion.web;

import io.salesline.leads.conversion.app.ConversionWish;
import io.salesline.leads.conversion.app.Conversions;
import io.salesline.leads.conversion.app.RequestingConversion;
import io.salesline.leads.id.LeadId;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.Role;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.time.Time;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Converting leads. */
@Path("/api/leads/v1/leads/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Name.REPRESENTATIVE,
  Role.Name.MANAGER,
  Role.Name.DIRECTOR,
  Role.Name.SALES_ASSISTANT
})
@Tag(name = "Conversion", description = "How a lead becomes a customer and a deal")
class ConversionResource {

  private final Commands commands;
  private final RequestingConversion requesting;
  private final Conversions conversions;
  private final CurrentCaller caller;
  private final Time time;

  ConversionResource(
      Commands commands,
      RequestingConversion requesting,
      Conversions conversions,
      CurrentCaller caller,
      Time time) {
    this.commands = commands;
    this.requesting = requesting;
    this.conversions = conversions;
    this.caller = caller;
    this.time = time;
  }

  @POST
  @Path("/convert")
  @Consumes(MediaType.APPLICATION_JSON)
  @Cancellable(false)
  @Operation(
      operationId = "convertLead",
      summary = "Make a lead a customer and a deal",
      description =
          "A lead that is only claimed is qualified by the same command. The customer is there at"
              + " once, the deal a moment later; until then the lead is `converting` and nothing"
              + " else can be done with it. When the deal cannot be opened, or nobody answers"
              + " before the deadline, the lead is `qualified` again.")
  @RequestBody(
      description = "May be absent",
      content = @Content(schema = @Schema(implementation = ConvertRequest.class)))
  @APIResponse(
      responseCode = "202",
      description = "The conversion is on its way",
      headers = @Header(name = "ETag", description = "The lead's revision, quoted"),
      content = @Content(schema = @Schema(implementation = ConversionBody.class)))
  @APIResponse(
      responseCode = "409",
      description =
          "`lead-unowned`, `lead-converting`, `lead-converted`, `lead-disqualified`, `lead-merged`,"
              + " `company-registered` by somebody else under `customer_name`, `busy`")
  @APIResponse(
      responseCode = "422",
      description =
          "`customer-unknown`, `customer-named-twice`, `amount-negative`, `date-implausible`,"
              + " `idempotency-key-reused`")
  public Uni<Response> convert(@PathParam("id") UUID id, @Valid ConvertRequest body) {
    ConvertRequest request = body == null ? ConvertRequest.EMPTY : body;
    ConversionWish wish = request.wish();
    return commands.run(
        new Command("convert-lead", id, request), unit -> converting(unit, new LeadId(id), wish));
  }

  private Uni<Answer> converting(UnitOfWork unit, LeadId id, ConversionWish wish) {
    return requesting
        .request(unit, id, wish)
        .map(
            requested ->
                Answer.accepted(
                    ConversionBody.of(requested.conversion()), requested.leadRevision()));
  }

  @GET
  @Path("/conversion")
  @Operation(
      operationId = "getConversion",
      summary = "How far the conversion of a lead has come",
      description = "404 for a lead that was never to be converted.")
  @APIResponse(
      responseCode = "200",
      description = "The last attempt",
      content = @Content(schema = @Schema(implementation = ConversionBody.class)))
  public Uni<ConversionBody> conversion(@PathParam("id") UUID id) {
    return conversions
        .get(Scope.ofRecords(caller.get(), time.today()), new LeadId(id))
        .map(ConversionBody::of);
  }
}

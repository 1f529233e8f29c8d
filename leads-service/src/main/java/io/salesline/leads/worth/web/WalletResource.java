package io.salesline.leads.worth.web;

import io.salesline.leads.id.CustomerId;
import io.salesline.leads.worth.app.DeclaringWallet;
import io.salesline.leads.worth.domain.WalletStatement;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.Role;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.time.Organisation;
import io.salesline.platform.time.Time;
import io.salesline.platform.web.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** What a customer spends, whoever gets it. */
@Path("/api/leads/v1/customers/{id}/wallet")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.REPRESENTATIVE, Role.Name.MANAGER, Role.Name.DIRECTOR})
@Tag(name = "Customers")
class WalletResource {

  private final Commands commands;
  private final DeclaringWallet declaring;
  private final CurrentCaller caller;
  private final Time time;
  private final Organisation organisation;

  WalletResource(
      Commands commands,
      DeclaringWallet declaring,
      CurrentCaller caller,
      Time time,
      Organisation organisation) {
    this.commands = commands;
    this.declaring = declaring;
    this.caller = caller;
    this.time = time;
    this.organisation = organisation;
  }

  @GET
  @Operation(operationId = "getWallet", summary = "What a customer is said to spend a year")
  @APIResponse(
      responseCode = "200",
      description = "What was said last; its revision is 0 where nobody has said anything",
      headers = @Header(name = "ETag", description = "The revision, quoted"),
      content = @Content(schema = @Schema(implementation = WalletBody.class)))
  public Uni<Response> get(@PathParam("id") UUID id) {
    var customer = new CustomerId(id);
    return declaring
        .current(Scope.ofRecords(caller.get(), time.today()), customer)
        .map(said -> said.map(this::body).orElseGet(() -> WalletBody.none(customer)))
        .map(body -> Response.ok(body).header(HttpHeaders.ETAG, etag(body)).build());
  }

  private static String etag(WalletBody body) {
    return "\"" + body.revision() + "\"";
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Cancellable(false)
  @Operation(
      operationId = "declareWallet",
      summary = "State what a customer spends a year on what the organisation sells",
      description =
          "Together with the open deals it is the customer's potential, by which the next"
              + " classification judges. What was said before is kept with its day.")
  @APIResponse(
      responseCode = "200",
      description = "The statement",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = WalletBody.class)))
  @APIResponse(responseCode = "409", description = "`customer-merged`, `busy`")
  @APIResponse(
      responseCode = "422",
      description = "`currency-of-organisation`, `amount-negative`, `day-in-future`")
  public Uni<Response> declare(
      @PathParam("id") UUID id,
      @Parameter(description = "The ETag; `\"0\"` for the first statement", example = "\"0\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      @Valid @NotNull DeclareWalletRequest request) {
    long expected = IfMatch.required(ifMatch);
    return commands.run(
        new Command("declare-wallet", id, expected, request),
        unit ->
            declaring
                .declare(unit, new CustomerId(id), expected, request.amount(), request.declaredOn())
                .map(this::body)
                .map(body -> Answer.ok(body, body.revision())));
  }

  private WalletBody body(WalletStatement statement) {
    return WalletBody.of(statement, organisation.currency());
  }
}

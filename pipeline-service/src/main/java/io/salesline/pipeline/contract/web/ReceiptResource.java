package io.salesline.pipeline.contract.web;

import io.salesline.pipeline.contract.app.ConfirmingMoney;
import io.salesline.pipeline.contract.app.ContractQueries;
import io.salesline.pipeline.contract.app.Reach;
import io.salesline.pipeline.contract.app.RecordingMoney;
import io.salesline.pipeline.contract.domain.ReceiptId;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.Role;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.time.Time;
import io.salesline.platform.web.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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

/** What a receipt is for, and finance's word on it. */
@Path("/api/pipeline/v1/receipts/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Name.REPRESENTATIVE,
  Role.Name.MANAGER,
  Role.Name.DIRECTOR,
  Role.Name.FINANCE,
  Role.Name.SALES_ASSISTANT
})
@Tag(name = "Contracts")
class ReceiptResource {

  private final Commands commands;
  private final RecordingMoney recording;
  private final ConfirmingMoney confirming;
  private final ContractQueries queries;
  private final CurrentCaller caller;
  private final Time time;

  ReceiptResource(
      Commands commands,
      RecordingMoney recording,
      ConfirmingMoney confirming,
      ContractQueries queries,
      CurrentCaller caller,
      Time time) {
    this.commands = commands;
    this.recording = recording;
    this.confirming = confirming;
    this.queries = queries;
    this.caller = caller;
    this.time = time;
  }

  @GET
  @Operation(operationId = "getReceipt", summary = "One receipt")
  @APIResponse(
      responseCode = "200",
      description = "The receipt",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = ReceiptBody.class)))
  public Uni<Response> get(@PathParam("id") UUID id) {
    var receipt = new ReceiptId(id);
    return queries
        .get(Reach.of(caller.get(), time.today()), receipt)
        .map(account -> ReceiptBody.of(account, account.receipt(receipt)))
        .map(ReceiptResource::response);
  }

  @PUT
  @Path("/matches")
  @Cancellable(false)
  @Operation(
      operationId = "setMatches",
      summary = "Decide which instalments a receipt is for",
      description =
          "As a whole; of a confirmed receipt only what is left over can still be matched.")
  @APIResponse(
      responseCode = "200",
      description = "The receipt",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = ReceiptBody.class)))
  @APIResponse(responseCode = "403", description = "`contract-of-another`, `forbidden`")
  @APIResponse(
      responseCode = "409",
      description =
          "`receipt-overmatched`, `instalment-overmatched`, `matches-final`, `rejected-already`, `contract-terminated`, `busy`")
  @APIResponse(
      responseCode = "422",
      description = "`instalment-unknown`, `amount-not-positive`, `currency-differs`")
  public Uni<Response> match(
      @PathParam("id") UUID id,
      @Parameter(
              description = "The contract's ETag on which the change was decided",
              example = "\"1\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      @Valid @NotNull MatchesRequest request) {
    long expected = IfMatch.required(ifMatch);
    return commands.run(
        new Command("match-receipt", id, expected, request),
        unit ->
            answer(
                recording.match(
                    unit,
                    new ReceiptId(id),
                    expected,
                    terms -> MatchBody.wanted(request.matches(), terms))));
  }

  @POST
  @Path("/confirmation")
  @RolesAllowed(Role.Name.FINANCE)
  @Cancellable(false)
  @Operation(
      operationId = "confirmReceipt",
      summary = "Confirm that the money is there (回款)",
      description =
          "By finance, never by whoever recorded it. It is final: only a credit note corrects it.")
  @APIResponse(
      responseCode = "200",
      description = "The receipt",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = ReceiptBody.class)))
  @APIResponse(responseCode = "403", description = "`own-record`, `forbidden`")
  @APIResponse(
      responseCode = "409",
      description = "`confirmed-already`, `rejected-already`, `busy`")
  public Uni<Response> confirm(@PathParam("id") UUID id) {
    return commands.run(
        new Command("confirm-receipt", id),
        unit -> answer(confirming.confirm(unit, new ReceiptId(id))));
  }

  @POST
  @Path("/rejection")
  @RolesAllowed(Role.Name.FINANCE)
  @Cancellable(false)
  @Operation(
      operationId = "rejectReceipt",
      summary = "Say that there is no such money, and why",
      description = "By finance. What it was matched to is free again.")
  @APIResponse(
      responseCode = "200",
      description = "The receipt",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = ReceiptBody.class)))
  @APIResponse(
      responseCode = "409",
      description = "`confirmed-already`, `rejected-already`, `busy`")
  public Uni<Response> reject(@PathParam("id") UUID id, @Valid @NotNull RejectionRequest request) {
    return commands.run(
        new Command("reject-receipt", id, request),
        unit -> answer(confirming.reject(unit, new ReceiptId(id), request.reason().strip())));
  }

  private static Uni<Answer> answer(Uni<RecordingMoney.Received> changed) {
    return changed
        .map(received -> ReceiptBody.of(received.account(), received.receipt()))
        .map(body -> Answer.ok(body, body.revision()));
  }

  private static Response response(ReceiptBody body) {
    return Response.ok(body).header(HttpHeaders.ETAG, "\"" + body.revision() + "\"").build();
  }
}

package io.salesline.pipeline.contract.web;

import io.salesline.pipeline.contract.app.RecordingMoney;
import io.salesline.pipeline.contract.domain.ContractId;
import io.salesline.platform.access.Role;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Recording receipts and credit notes. */
@Path("/api/pipeline/v1/contracts/{id}")
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
class MoneyResource {

  private final Commands commands;
  private final RecordingMoney recording;

  MoneyResource(Commands commands, RecordingMoney recording) {
    this.commands = commands;
    this.recording = recording;
  }

  @POST
  @Path("/receipts")
  @Cancellable(false)
  @Operation(
      operationId = "recordReceipt",
      summary = "Record that money came in",
      description =
          "By the owner, a sales assistant or finance. It counts once finance confirms it. The same reference, day and amount again are the same receipt (200).")
  @APIResponse(
      responseCode = "200",
      description = "The receipt, which was recorded before",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = ReceiptBody.class)))
  @APIResponse(
      responseCode = "201",
      description = "The receipt",
      headers = {@Header(name = "ETag"), @Header(name = "Location")},
      content = @Content(schema = @Schema(implementation = ReceiptBody.class)))
  @APIResponse(responseCode = "403", description = "`contract-of-another`, `forbidden`")
  @APIResponse(
      responseCode = "409",
      description =
          "`receipt-reference-used`, `receipt-overmatched`, `instalment-overmatched`,"
              + " `contract-terminated`, `busy`")
  @APIResponse(
      responseCode = "422",
      description =
          "`instalment-unknown`, `amount-not-positive`, `amount-too-large`, `currency-differs`, `date-in-future`, `date-implausible`")
  public Uni<Response> receive(@PathParam("id") UUID id, @Valid @NotNull ReceiptRequest request) {
    return commands.run(
        new Command("record-receipt", id, request),
        unit ->
            recording
                .receive(unit, new ContractId(id), terms -> request.payment(unit, terms))
                .map(MoneyResource::answer));
  }

  @POST
  @Path("/credit-notes")
  @Cancellable(false)
  @Operation(
      operationId = "recordCreditNote",
      summary = "Record a correction of what is final (贷项, 红字)",
      description =
          "By the owner, a sales assistant or finance; it counts once finance confirms it. One that reduces makes the instalment smaller by what is not paid of it; one that refunds gives back what is paid, which is owed again unless the note also reduces.")
  @APIResponse(
      responseCode = "201",
      description = "The credit note",
      headers = {@Header(name = "ETag"), @Header(name = "Location")},
      content = @Content(schema = @Schema(implementation = CreditNoteBody.class)))
  @APIResponse(responseCode = "403", description = "`contract-of-another`, `forbidden`")
  @APIResponse(
      responseCode = "409",
      description = "`credit-exceeds`, `contract-terminated`, `busy`")
  @APIResponse(
      responseCode = "422",
      description =
          "`credit-without-effect`, `instalment-unknown`, `amount-not-positive`, `amount-too-large`, `currency-differs`, `date-in-future`, `date-implausible`")
  public Uni<Response> credit(@PathParam("id") UUID id, @Valid @NotNull CreditNoteRequest request) {
    return commands.run(
        new Command("record-credit-note", id, request),
        unit ->
            recording
                .credit(unit, new ContractId(id), terms -> request.told(unit, terms))
                .map(MoneyResource::answer));
  }

  private static Answer answer(RecordingMoney.Received received) {
    var body = ReceiptBody.of(received.account(), received.receipt());
    return received.isNew()
        ? Answer.created("/api/pipeline/v1/receipts/" + body.receiptId(), body, body.revision())
        : Answer.ok(body, body.revision());
  }

  private static Answer answer(RecordingMoney.Credited credited) {
    var body = CreditNoteBody.of(credited.account(), credited.note());
    String address = "/api/pipeline/v1/contracts/" + body.contractId() + "/credit-notes";
    return Answer.created(address, body, body.revision());
  }
}

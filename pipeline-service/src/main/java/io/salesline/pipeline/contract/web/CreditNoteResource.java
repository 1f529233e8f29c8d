package io.salesline.pipeline.contract.web;

import io.salesline.pipeline.contract.app.ConfirmingMoney;
import io.salesline.pipeline.contract.app.RecordingMoney;
import io.salesline.pipeline.contract.domain.CreditNoteId;
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

/** Finance's word on a credit note. */
@Path("/api/pipeline/v1/credit-notes/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.FINANCE)
@Tag(name = "Contracts")
class CreditNoteResource {

  private final Commands commands;
  private final ConfirmingMoney confirming;

  CreditNoteResource(Commands commands, ConfirmingMoney confirming) {
    this.commands = commands;
    this.confirming = confirming;
  }

  @POST
  @Path("/confirmation")
  @Cancellable(false)
  @Operation(
      operationId = "confirmCreditNote",
      summary = "Confirm a credit note",
      description =
          "By finance, never by whoever recorded it. A refund may reopen a collected contract, and its deal.")
  @APIResponse(
      responseCode = "200",
      description = "The credit note",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = CreditNoteBody.class)))
  @APIResponse(responseCode = "403", description = "`own-record`, `forbidden`")
  @APIResponse(
      responseCode = "409",
      description = "`credit-exceeds`, `confirmed-already`, `rejected-already`, `busy`")
  public Uni<Response> confirm(@PathParam("id") UUID id) {
    return commands.run(
        new Command("confirm-credit-note", id),
        unit -> answer(confirming.confirm(unit, new CreditNoteId(id))));
  }

  @POST
  @Path("/rejection")
  @Cancellable(false)
  @Operation(operationId = "rejectCreditNote", summary = "Reject a credit note, with the reason")
  @APIResponse(
      responseCode = "200",
      description = "The credit note",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = CreditNoteBody.class)))
  @APIResponse(
      responseCode = "409",
      description = "`confirmed-already`, `rejected-already`, `busy`")
  public Uni<Response> reject(@PathParam("id") UUID id, @Valid @NotNull RejectionRequest request) {
    return commands.run(
        new Command("reject-credit-note", id, request),
        unit -> answer(confirming.reject(unit, new CreditNoteId(id), request.reason().strip())));
  }

  private static Uni<Answer> answer(Uni<RecordingMoney.Credited> changed) {
    return changed
        .map(credited -> CreditNoteBody.of(credited.account(), credited.note()))
        .map(body -> Answer.ok(body, body.revision()));
  }
}

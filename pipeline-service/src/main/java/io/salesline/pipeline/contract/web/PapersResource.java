package io.salesline.pipeline.contract.web;

import io.salesline.pipeline.contract.app.KeepingPapers;
import io.salesline.pipeline.contract.domain.Account;
import io.salesline.pipeline.contract.domain.ContractId;
import io.salesline.pipeline.contract.domain.Invoice;
import io.salesline.platform.access.Role;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
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
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Recording deliveries and invoices. */
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
class PapersResource {

  private final Commands commands;
  private final KeepingPapers papers;

  PapersResource(Commands commands, KeepingPapers papers) {
    this.commands = commands;
    this.papers = papers;
  }

  @POST
  @Path("/deliveries")
  @Cancellable(false)
  @Operation(
      operationId = "recordDelivery",
      summary = "Record that something was delivered",
      description = "Once all is delivered, the contract is collected as soon as all is paid.")
  @APIResponse(
      responseCode = "201",
      description = "The contract",
      headers = {@Header(name = "ETag"), @Header(name = "Location")},
      content = @Content(schema = @Schema(implementation = ContractDetailsBody.class)))
  @APIResponse(
      responseCode = "409",
      description = "`delivered-already`, `contract-terminated`, `busy`")
  @APIResponse(
      responseCode = "422",
      description = "`delivery-share-shrinks`, `date-in-future`, `date-implausible`")
  public Uni<Response> deliver(@PathParam("id") UUID id, @Valid @NotNull DeliveryRequest request) {
    return commands.run(
        new Command("record-delivery", id, request),
        unit ->
            answer(
                unit,
                "/deliveries",
                papers.deliver(unit, new ContractId(id), request.delivery(unit))));
  }

  @POST
  @Path("/invoices")
  @Cancellable(false)
  @Operation(
      operationId = "recordInvoice",
      summary = "Record that an invoice was issued elsewhere (开票)")
  @APIResponse(
      responseCode = "201",
      description = "The contract",
      headers = {@Header(name = "ETag"), @Header(name = "Location")},
      content = @Content(schema = @Schema(implementation = ContractDetailsBody.class)))
  @APIResponse(
      responseCode = "409",
      description = "`invoice-number-used`, `contract-terminated`, `busy`")
  @APIResponse(
      responseCode = "422",
      description =
          "`instalment-unknown`, `amount-not-positive`, `amount-too-large`, `currency-differs`, `date-in-future`, `date-implausible`")
  public Uni<Response> invoice(@PathParam("id") UUID id, @Valid @NotNull InvoiceRequest request) {
    return commands.run(
        new Command("record-invoice", id, request),
        unit ->
            answer(unit, "/invoices", papers.invoice(unit, new ContractId(id), of(unit, request))));
  }

  private static Function<Account, Invoice> of(UnitOfWork unit, InvoiceRequest request) {
    return account -> request.invoice(unit, account.contract().terms());
  }

  private static Uni<Answer> answer(UnitOfWork unit, String list, Uni<Account> changed) {
    return changed.map(account -> answer(unit, list, account));
  }

  private static Answer answer(UnitOfWork unit, String list, Account account) {
    String address = "/api/pipeline/v1/contracts/" + account.contract().id() + list;
    return Answer.created(
        address, ContractDetailsBody.of(account, unit.today()), account.contract().revision());
  }
}

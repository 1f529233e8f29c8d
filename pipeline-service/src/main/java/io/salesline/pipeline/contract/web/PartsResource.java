package io.salesline.pipeline.contract.web;

import io.salesline.pipeline.contract.app.ContractQueries;
import io.salesline.pipeline.contract.app.Reach;
import io.salesline.pipeline.contract.domain.Account;
import io.salesline.pipeline.contract.domain.ContractId;
import io.salesline.pipeline.contract.domain.Delivery;
import io.salesline.pipeline.contract.domain.Invoice;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.Role;
import io.salesline.platform.time.Time;
import io.salesline.platform.web.Page;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Looking at what belongs to a contract. */
@Path("/api/pipeline/v1/contracts/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Name.REPRESENTATIVE,
  Role.Name.MANAGER,
  Role.Name.DIRECTOR,
  Role.Name.FINANCE,
  Role.Name.SALES_ASSISTANT
})
@Tag(name = "Contracts")
class PartsResource {

  private final ContractQueries queries;
  private final CurrentCaller caller;
  private final Time time;

  PartsResource(ContractQueries queries, CurrentCaller caller, Time time) {
    this.queries = queries;
    this.caller = caller;
    this.time = time;
  }

  @GET
  @Path("/schedule")
  @Operation(operationId = "listInstalments", summary = "A contract's payment schedule")
  @APIResponse(responseCode = "200", description = "All of them on one page")
  public Uni<Page<InstalmentBody>> listInstalments(@PathParam("id") UUID id) {
    return account(id).map(it -> page(ContractDetailsBody.instalments(it, time.today())));
  }

  @GET
  @Path("/receipts")
  @Operation(operationId = "listReceipts", summary = "The receipts of a contract")
  @APIResponse(responseCode = "200", description = "All of them on one page")
  public Uni<Page<ReceiptBody>> listReceipts(@PathParam("id") UUID id) {
    return account(id).map(PartsResource::receipts);
  }

  @GET
  @Path("/credit-notes")
  @Operation(operationId = "listCreditNotes", summary = "The credit notes of a contract")
  @APIResponse(responseCode = "200", description = "All of them on one page")
  public Uni<Page<CreditNoteBody>> listCreditNotes(@PathParam("id") UUID id) {
    return account(id).map(PartsResource::notes);
  }

  @GET
  @Path("/deliveries")
  @Operation(operationId = "listDeliveries", summary = "The delivery records of a contract")
  @APIResponse(responseCode = "200", description = "All of them on one page")
  public Uni<Page<DeliveryBody>> listDeliveries(@PathParam("id") UUID id) {
    return queries.deliveries(reach(), new ContractId(id)).map(PartsResource::deliveries);
  }

  @GET
  @Path("/invoices")
  @Operation(operationId = "listInvoices", summary = "The invoice records of a contract")
  @APIResponse(responseCode = "200", description = "All of them on one page")
  public Uni<Page<InvoiceBody>> listInvoices(@PathParam("id") UUID id) {
    return account(id).chain(this::invoices);
  }

  private Uni<Account> account(UUID id) {
    return queries.get(reach(), new ContractId(id));
  }

  private Reach reach() {
    return Reach.of(caller.get(), time.today());
  }

  private static Page<ReceiptBody> receipts(Account account) {
    return page(account.receipts().stream().map(it -> ReceiptBody.of(account, it)).toList());
  }

  private static Page<CreditNoteBody> notes(Account account) {
    return page(account.notes().stream().map(it -> CreditNoteBody.of(account, it)).toList());
  }

  private static Page<DeliveryBody> deliveries(List<Delivery> deliveries) {
    return page(deliveries.stream().map(DeliveryBody::of).toList());
  }

  private Uni<Page<InvoiceBody>> invoices(Account account) {
    return queries
        .invoices(reach(), account.contract().id())
        .map(invoices -> page(bodies(account, invoices)));
  }

  private static List<InvoiceBody> bodies(Account account, List<Invoice> invoices) {
    var terms = account.contract().terms();
    return invoices.stream().map(it -> InvoiceBody.of(it, terms)).toList();
  }

  private static <T> Page<T> page(List<T> all) {
    return new Page<>(all, null);
  }
}

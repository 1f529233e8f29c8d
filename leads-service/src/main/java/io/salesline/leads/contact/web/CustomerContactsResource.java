package io.salesline.leads.contact.web;

import io.salesline.leads.contact.app.Contacts.Place;
import io.salesline.leads.contact.app.KeepingContacts;
import io.salesline.leads.contact.app.ReadingContacts;
import io.salesline.leads.contact.app.SeenContact;
import io.salesline.leads.contact.domain.Contact;
import io.salesline.leads.id.ContactId;
import io.salesline.leads.id.CustomerId;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.Role;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.time.Time;
import io.salesline.platform.web.Page;
import io.salesline.platform.web.PageRequest;
import io.salesline.platform.web.SortKey;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The people at one customer. */
@Path("/api/leads/v1/customers/{customer}/contacts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Name.REPRESENTATIVE,
  Role.Name.MANAGER,
  Role.Name.DIRECTOR,
  Role.Name.SALES_ASSISTANT
})
@Tag(name = "Contacts", description = "The people at customers")
class CustomerContactsResource {

  private static final SortKey<SeenContact, Place> SORT_KEY =
      SortKey.byTime(
          seen -> seen.contact().createdAt(),
          seen -> seen.contact().id(),
          (at, id) -> new Place(at, new ContactId(id)));

  private final Commands commands;
  private final KeepingContacts keeping;
  private final ReadingContacts reading;
  private final CurrentCaller caller;
  private final Time time;

  CustomerContactsResource(
      Commands commands,
      KeepingContacts keeping,
      ReadingContacts reading,
      CurrentCaller caller,
      Time time) {
    this.commands = commands;
    this.keeping = keeping;
    this.reading = reading;
    this.caller = caller;
    this.time = time;
  }

  @POST
  @Cancellable(false)
  @Operation(
      operationId = "enterContact",
      summary = "Enter a person at a customer",
      description =
          "Somebody with the same phone or e-mail there is refused, however it is written, unless"
              + " `despite_duplicate` says so.")
  @APIResponse(
      responseCode = "201",
      description = "The contact's id",
      headers = {@Header(name = "ETag"), @Header(name = "Location")},
      content = @Content(schema = @Schema(implementation = ContactReceipt.class)))
  @APIResponse(
      responseCode = "409",
      description = "`contact-there-already`, `customer-unowned`, `customer-merged`, `busy`")
  public Uni<Response> enter(
      @PathParam("customer") UUID customer, @Valid @NotNull ContactRequest request) {
    KeepingContacts.Entry entry = request.entry();
    return commands.run(
        new Command("enter-contact", customer, request),
        unit -> entered(unit, new CustomerId(customer), entry));
  }

  private Uni<Answer> entered(UnitOfWork unit, CustomerId customer, KeepingContacts.Entry entry) {
    return keeping.enter(unit, customer, entry).map(CustomerContactsResource::created);
  }

  private static Answer created(Contact contact) {
    return Answer.created(
        "/api/leads/v1/contacts/" + contact.id(), ContactReceipt.of(contact), contact.revision());
  }

  @GET
  @Operation(
      operationId = "listContacts",
      summary = "The people at a customer, newest first",
      description = "Who sees the customer sees them; of a customer of the pool they are masked.")
  @APIResponse(responseCode = "200", description = "A page of contacts")
  public Uni<Page<ContactBody>> list(
      @PathParam("customer") UUID customer, @BeanParam PageRequest page) {
    var scope = Scope.ofRecords(caller.get(), time.today());
    return page.read(
            SORT_KEY, (after, most) -> reading.of(scope, new CustomerId(customer), after, most))
        .map(found -> found.map(ContactBody::of));
  }
}

package io.salesline.leads.contact.web;

import io.salesline.leads.contact.app.KeepingContacts;
import io.salesline.leads.contact.app.ReadingContacts;
import io.salesline.leads.contact.app.SeenContact;
import io.salesline.leads.contact.domain.Contact;
import io.salesline.leads.id.ContactId;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.Role;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.time.Time;
import io.salesline.platform.web.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

/** One contact. */
@Path("/api/leads/v1/contacts/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Name.REPRESENTATIVE,
  Role.Name.MANAGER,
  Role.Name.DIRECTOR,
  Role.Name.SALES_ASSISTANT
})
@Tag(name = "Contacts")
class ContactResource {

  private final Commands commands;
  private final KeepingContacts keeping;
  private final ReadingContacts reading;
  private final CurrentCaller caller;
  private final Time time;

  ContactResource(
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

  @GET
  @Operation(operationId = "getContact", summary = "One person at a customer")
  @APIResponse(
      responseCode = "200",
      description = "The contact",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = ContactBody.class)))
  public Uni<Response> get(@PathParam("id") UUID id) {
    return reading
        .get(Scope.ofRecords(caller.get(), time.today()), new ContactId(id))
        .map(ContactResource::answer);
  }

  private static Response answer(SeenContact seen) {
    return Response.ok(ContactBody.of(seen))
        .header(HttpHeaders.ETAG, "\"" + seen.contact().revision() + "\"")
        .build();
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Cancellable(false)
  @Operation(operationId = "amendContact", summary = "Say anew who a contact is")
  @APIResponse(
      responseCode = "200",
      description = "The contact's new revision",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = ContactReceipt.class)))
  @APIResponse(
      responseCode = "409",
      description = "`contact-there-already`, `customer-unowned`, `customer-merged`, `busy`")
  public Uni<Response> amend(
      @PathParam("id") UUID id,
      @Parameter(description = "The ETag on which the change was decided", example = "\"1\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      @Valid @NotNull ContactRequest request) {
    long expected = IfMatch.required(ifMatch);
    KeepingContacts.Entry entry = request.entry();
    return commands.run(
        new Command("amend-contact", id, expected, request),
        unit -> amended(unit, new ContactId(id), expected, entry));
  }

  private Uni<Answer> amended(
      UnitOfWork unit, ContactId id, long expected, KeepingContacts.Entry entry) {
    return keeping.amend(unit, id, expected, entry).map(ContactResource::receipt);
  }

  private static Answer receipt(Contact contact) {
    return Answer.ok(ContactReceipt.of(contact), contact.revision());
  }

  @DELETE
  @Cancellable(false)
  @Operation(
      operationId = "removeContact",
      summary = "Remove a contact",
      description = "For somebody who was entered by mistake; who asks to be forgotten is erased.")
  @APIResponse(responseCode = "204", description = "It is gone")
  @APIResponse(responseCode = "409", description = "`customer-unowned`, `customer-merged`, `busy`")
  public Uni<Response> remove(
      @PathParam("id") UUID id,
      @Parameter(description = "The ETag on which the change was decided", example = "\"1\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch) {
    long expected = IfMatch.required(ifMatch);
    return commands.run(
        new Command("remove-contact", id, expected),
        unit -> keeping.remove(unit, new ContactId(id), expected).map(gone -> Answer.noContent()));
  }
}

package io.salesline.reporting.webhook;

import io.salesline.platform.access.Role;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.web.Invalid;
import io.salesline.platform.web.Page;
import io.salesline.platform.web.PageRequest;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** What was sent to a webhook, and messages on demand. */
@Path("/api/reporting/v1/webhooks/{id}/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.ADMINISTRATOR, Role.Name.DIRECTOR})
@NonBlocking
@Tag(name = "Webhooks")
class DeliveryResource {

  private static final Set<String> STATES = Set.of("waiting", "collected", "delivered", "dead");

  private final Commands commands;
  private final Webhooks webhooks;
  private final SentMessages messages;
  private final Sending sending;

  DeliveryResource(Commands commands, Webhooks webhooks, SentMessages messages, Sending sending) {
    this.commands = commands;
    this.webhooks = webhooks;
    this.messages = messages;
    this.sending = sending;
  }

  @GET
  @Operation(
      operationId = "listWebhookDeliveries",
      summary = "What was sent to a webhook, the latest first",
      description = "What was delivered is kept for 30 days, what is dead for 90.")
  @APIResponse(responseCode = "200", description = "A page of messages")
  public Uni<Page<DeliveryBody>> list(
      @PathParam("id") UUID id,
      @QueryParam("state")
          @Parameter(
              description = "Only these",
              schema = @Schema(enumeration = {"waiting", "collected", "delivered", "dead"}))
          String state,
      @BeanParam PageRequest page) {
    String wanted = state == null ? "" : known(state);
    return webhooks
        .require(id)
        .chain(
            () ->
                page.read(
                    SentMessages.SORT_KEY,
                    (after, most) -> messages.list(id, wanted, after, most)));
  }

  private static String known(String state) {
    return Invalid.unlessKnown(
        "state",
        Optional.of(state).filter(STATES::contains),
        "waiting, collected, delivered, dead");
  }

  @GET
  @Path("/{delivery}")
  @Operation(operationId = "getWebhookDelivery", summary = "What became of a message")
  @APIResponse(responseCode = "200", description = "The message")
  public Uni<DeliveryBody> get(@PathParam("id") UUID id, @PathParam("delivery") UUID delivery) {
    return messages.require(id, delivery);
  }

  @POST
  @Path("/{delivery}/redeliveries")
  @Cancellable(false)
  @Operation(
      operationId = "redeliver",
      summary = "Send a message again",
      description = "As a message of its own, at the end of what waits on its subject.")
  @APIResponse(
      responseCode = "202",
      description = "It is on its way",
      headers = @Header(name = "Location"),
      content = @Content(schema = @Schema(implementation = Sent.class)))
  @APIResponse(responseCode = "409", description = "`delivery-waiting`")
  public Uni<Response> again(@PathParam("id") UUID id, @PathParam("delivery") UUID delivery) {
    return commands
        .run(
            new Command("redeliver", id, delivery),
            work -> messages.again(work, id, delivery).map(next -> Sent.answer(id, next)))
        .invoke(sending::wake);
  }
}

package io.salesline.reporting.webhook;

import io.salesline.platform.access.Role;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.web.IfMatch;
import io.salesline.platform.web.Page;
import io.salesline.platform.web.PageRequest;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Other systems and group robots that are told of alerts. */
@Path(WebhookResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.ADMINISTRATOR, Role.Name.DIRECTOR})
@NonBlocking
@Tag(name = "Webhooks")
class WebhookResource {

  static final String PATH = "/api/reporting/v1/webhooks";

  private static final String REFUSALS =
      "`unknown-value`, `webhook-url-unusable`, `webhook-secret-given`, `quiet-hours-half`, `idempotency-key-reused`";

  private final Commands commands;
  private final KeepingWebhooks keeping;
  private final Webhooks webhooks;
  private final SentMessages messages;
  private final Sending sending;
  private final WebhookSettings settings;

  WebhookResource(
      Commands commands,
      KeepingWebhooks keeping,
      Webhooks webhooks,
      SentMessages messages,
      Sending sending,
      WebhookSettings settings) {
    this.commands = commands;
    this.keeping = keeping;
    this.webhooks = webhooks;
    this.messages = messages;
    this.sending = sending;
    this.settings = settings;
  }

  @GET
  @Operation(operationId = "listWebhooks", summary = "The webhooks, by name")
  @APIResponse(responseCode = "200", description = "A page of webhooks")
  public Uni<Page<WebhookBody>> list(@BeanParam PageRequest page) {
    return page.read(Webhooks.SORT_KEY, webhooks::list).map(found -> found.map(WebhookBody::of));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getWebhook", summary = "A webhook")
  @APIResponse(
      responseCode = "200",
      description = "The webhook",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = WebhookBody.class)))
  public Uni<RestResponse<WebhookBody>> get(@PathParam("id") UUID id) {
    return webhooks.require(id).map(WebhookResource::tagged);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Cancellable(false)
  @Operation(
      operationId = "makeWebhook",
      summary = "Tell another system of alerts",
      description =
          "Messages to the format salesline are signed as Standard Webhooks are; the secret is shown"
              + " here and never again. Robots get a text as they want it, signed as they check it.")
  @APIResponse(
      responseCode = "201",
      description = "The webhook",
      headers = {@Header(name = "ETag"), @Header(name = "Location")},
      content = @Content(schema = @Schema(implementation = WebhookBody.class)))
  @APIResponse(responseCode = "409", description = "`too-many-webhooks`")
  @APIResponse(responseCode = "422", description = REFUSALS)
  public Uni<Response> make(@Valid @NotNull WebhookRequest request) {
    Webhook webhook = request.webhook(UUID.randomUUID(), false, settings);
    return commands.run(
        new Command("make-webhook", request),
        work -> keeping.make(work, webhook).map(WebhookResource::created));
  }

  @PUT
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Cancellable(false)
  @Operation(
      operationId = "changeWebhook",
      summary = "Change a webhook, or switch it off",
      description = "While it is switched off what waits for it waits, and nothing new is written.")
  @APIResponse(
      responseCode = "200",
      description = "The webhook",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = WebhookBody.class)))
  @APIResponse(responseCode = "422", description = REFUSALS + ", `webhook-format-fixed`")
  public Uni<Response> change(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @Valid @NotNull WebhookRequest request) {
    long seen = IfMatch.required(ifMatch);
    Webhook to = request.webhook(id, true, settings);
    return commands.run(
        new Command("change-webhook", id, seen, request),
        work -> keeping.change(work, id, seen, to).map(WebhookResource::changed));
  }

  @POST
  @Path("/{id}/secret")
  @Cancellable(false)
  @Operation(
      operationId = "changeWebhookSecret",
      summary = "Give a webhook another secret",
      description = "It is shown here and never again. For 24 hours the former one signs too.")
  @APIResponse(
      responseCode = "200",
      description = "The webhook, with its secret",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = WebhookBody.class)))
  @APIResponse(responseCode = "409", description = "`webhook-secret-foreign`")
  public Uni<Response> rotate(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    long seen = IfMatch.required(ifMatch);
    return commands.run(
        new Command("change-webhook-secret", id, seen),
        work ->
            keeping
                .rotate(work, id, seen)
                .map(it -> Answer.ok(WebhookBody.withSecret(it), it.revision())));
  }

  @POST
  @Path("/{id}/tests")
  @Cancellable(false)
  @Operation(
      operationId = "testWebhook",
      summary = "Send a test message",
      description = "Once, without further attempts; what became of it is read at its Location.")
  @APIResponse(
      responseCode = "202",
      description = "It is on its way",
      headers = @Header(name = "Location"),
      content = @Content(schema = @Schema(implementation = Sent.class)))
  public Uni<Response> test(@PathParam("id") UUID id) {
    return commands
        .run(new Command("test-webhook", id), work -> test(work, id))
        .invoke(sending::wake);
  }

  private Uni<Answer> test(UnitOfWork work, UUID id) {
    return webhooks
        .hold(work, id)
        .chain(webhook -> messages.test(work, id))
        .map(delivery -> Sent.answer(id, delivery));
  }

  private static Answer created(Webhook webhook) {
    return Answer.created(
        PATH + "/" + webhook.id(), WebhookBody.withSecret(webhook), webhook.revision());
  }

  private static Answer changed(Webhook webhook) {
    return Answer.ok(WebhookBody.of(webhook), webhook.revision());
  }

  private static RestResponse<WebhookBody> tagged(Webhook webhook) {
    return ResponseBuilder.ok(WebhookBody.of(webhook))
        .header(HttpHeaders.ETAG, "\"" + webhook.revision() + "\"")
        .build();
  }
}

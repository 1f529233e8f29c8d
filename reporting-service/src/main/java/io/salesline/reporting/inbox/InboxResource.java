package io.salesline.reporting.inbox;

import io.quarkus.security.Authenticated;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.web.Invalid;
import io.salesline.platform.web.Page;
import io.salesline.platform.web.PageRequest;
import io.salesline.reporting.answer.Viewer;
import io.salesline.reporting.answer.Viewers;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** What the caller is told. */
@Path("/api/reporting/v1/inbox")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@NonBlocking
@Tag(name = "Alerts")
class InboxResource {

  private final Commands commands;
  private final Inboxes inboxes;
  private final Viewers viewers;

  InboxResource(Commands commands, Inboxes inboxes, Viewers viewers) {
    this.commands = commands;
    this.inboxes = inboxes;
    this.viewers = viewers;
  }

  @Schema(name = "Unread")
  record Unread(@Schema(description = "At most 1000", examples = "3") int unread) {}

  @Schema(name = "ReadUntil")
  record ReadUntil(
      @NotNull @Schema(
              description = "What was raised until then; the raised_at of the latest one seen",
              examples = "2026-11-28T09:00:00Z")
          Instant until) {}

  @GET
  @Operation(
      operationId = "listInbox",
      summary = "One's own alerts, the latest first",
      description =
          "What rules tell the caller, of subjects that they may see today. In the language of"
              + " Accept-Language.")
  @APIResponse(responseCode = "200", description = "A page of alerts")
  public Uni<Page<InboxItem>> list(
      @QueryParam("kind") @Parameter(description = "Only of this kind") String kind,
      @QueryParam("open")
          @Parameter(
              description = "true: only what is not over; false: only what is",
              schema =
                  @Schema(
                      type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.BOOLEAN))
          String open,
      @QueryParam("unread")
          @Parameter(
              description = "true: only what is unread; false: only what is read",
              schema =
                  @Schema(
                      type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.BOOLEAN))
          String unread,
      @BeanParam PageRequest page,
      @Context HttpHeaders headers) {
    Viewer viewer = viewers.of(headers);
    var filter =
        new Inboxes.Filter(
            Optional.ofNullable(kind),
            Invalid.unlessFlag("open", open),
            Invalid.unlessFlag("unread", unread));
    return page.read(
            Inboxes.SORT_KEY, (after, most) -> inboxes.list(viewer.ofDeals(), filter, after, most))
        .map(found -> found.map(entry -> InboxItem.of(entry, viewer.language())));
  }

  @GET
  @Path("/unread")
  @Operation(operationId = "countUnread", summary = "How many of one's alerts are unread")
  @APIResponse(responseCode = "200", description = "The number")
  public Uni<Unread> unread(@Context HttpHeaders headers) {
    return inboxes.unread(viewers.of(headers).ofDeals()).map(Unread::new);
  }

  @POST
  @Path("/{alert}/read")
  @Cancellable(false)
  @Operation(operationId = "readAlert", summary = "Mark an alert as read, for oneself")
  @APIResponse(responseCode = "204", description = "It is read")
  public Uni<Response> read(@PathParam("alert") UUID alert) {
    return commands.run(
        new Command("read-alert", alert),
        work -> inboxes.read(work, alert).map(done -> Answer.noContent()));
  }

  @POST
  @Path("/read")
  @Consumes(MediaType.APPLICATION_JSON)
  @Cancellable(false)
  @Operation(
      operationId = "readAlerts",
      summary = "Mark all that was raised until then as read, for oneself")
  @APIResponse(responseCode = "204", description = "They are read")
  public Uni<Response> readAll(@Valid @NotNull ReadUntil request) {
    return commands.run(
        new Command("read-alerts", request),
        work -> inboxes.readAll(work, request.until()).map(done -> Answer.noContent()));
  }
}

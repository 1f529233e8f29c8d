package io.salesline.pipeline.visit.web;

import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.visit.app.CalendarFeeds;
import io.salesline.pipeline.visit.app.CalendarFeeds.Feed;
import io.salesline.pipeline.visit.app.CalendarSecret;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.Role;
import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.web.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Giving out and taking back the secret address of one's calendar. */
@Path("/api/pipeline/v1/calendar-feed")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.REPRESENTATIVE, Role.Name.MANAGER, Role.Name.DIRECTOR})
@Tag(name = "Calendar", description = "One's visits in one's own calendar program")
class CalendarFeedResource {

  static final String ADDRESS = "/api/pipeline/v1/calendar.ics?token=";

  private final Commands commands;
  private final CalendarFeeds feeds;
  private final CurrentCaller caller;

  CalendarFeedResource(Commands commands, CalendarFeeds feeds, CurrentCaller caller) {
    this.commands = commands;
    this.feeds = feeds;
    this.caller = caller;
  }

  @GET
  @Operation(operationId = "getCalendarFeed", summary = "Whether one has a calendar address")
  @APIResponse(
      responseCode = "200",
      description = "The address, without its secret",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = CalendarFeedBody.class)))
  @APIResponse(responseCode = "404", description = "`not-found`: there never was one")
  public Uni<Response> get() {
    return feeds
        .find(new MemberId(caller.get().memberId()))
        .onItem()
        .ifNull()
        .failWith(Refusal::notFound)
        .map(CalendarFeedResource::shown);
  }

  @POST
  @Cancellable(false)
  @Operation(
      operationId = "issueCalendarFeed",
      summary = "Get a new calendar address; the one before is dead from now on",
      description =
          "The address with its secret is said once, in Location, and not again for a repeated"
              + " Idempotency-Key: only a hash is kept. Whoever has it reads the plan.")
  @APIResponse(
      responseCode = "201",
      description = "The address",
      headers = {
        @Header(name = "ETag"),
        @Header(name = "Location", description = "What to give to the calendar program")
      },
      content = @Content(schema = @Schema(implementation = CalendarFeedBody.class)))
  public Uni<Response> issue() {
    var secret = CalendarSecret.fresh();
    return commands
        .run(new Command("issue-calendar-feed"), unit -> issued(unit, secret))
        .map(response -> withSecret(response, secret));
  }

  private Uni<Answer> issued(UnitOfWork unit, CalendarSecret secret) {
    audit(unit, "issued");
    return feeds
        .issue(unit, secret)
        .map(feed -> Answer.ok(CalendarFeedBody.of(feed), feed.revision()))
        .map(answer -> new Answer(201, answer.body(), answer.headers()));
  }

  /** Added here, so that the answer stored under an Idempotency-Key does not hold it. */
  private static Response withSecret(Response response, CalendarSecret secret) {
    return response.getHeaderString("Idempotency-Replayed") != null
        ? response
        : Response.fromResponse(response)
            .header(HttpHeaders.LOCATION, ADDRESS + secret.token())
            .build();
  }

  @DELETE
  @Cancellable(false)
  @Operation(operationId = "revokeCalendarFeed", summary = "Take one's calendar address back")
  @APIResponse(
      responseCode = "200",
      description = "It is dead from now on",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = CalendarFeedBody.class)))
  @APIResponse(responseCode = "404", description = "`not-found`: there is none")
  public Uni<Response> revoke(
      @Parameter(description = "The ETag of the address", example = "\"1\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch) {
    long expected = IfMatch.required(ifMatch);
    return commands.run(
        new Command("revoke-calendar-feed", expected), unit -> revoked(unit, expected));
  }

  private Uni<Answer> revoked(UnitOfWork unit, long expected) {
    audit(unit, "revoked");
    return feeds
        .revoke(unit, expected)
        .map(feed -> Answer.ok(CalendarFeedBody.of(feed), feed.revision()));
  }

  private static void audit(UnitOfWork unit, String action) {
    String member = unit.caller().memberId().toString();
    unit.audit(new AuditEntry("calendar-feed", member, action, Map.of(), Map.of()));
  }

  private static Response shown(Feed feed) {
    return Response.ok(CalendarFeedBody.of(feed))
        .header(HttpHeaders.ETAG, "\"" + feed.revision() + "\"")
        .build();
  }
}

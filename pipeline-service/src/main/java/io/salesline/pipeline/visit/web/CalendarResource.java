package io.salesline.pipeline.visit.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.salesline.pipeline.visit.app.CalendarFeeds;
import io.salesline.pipeline.visit.app.CalendarSecret;
import io.salesline.pipeline.visit.domain.Visit;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.time.Time;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Somebody's visits, for their calendar program, which signs in with nothing but the address. */
@Path("/api/pipeline/v1/calendar.ics")
@PermitAll
@Tag(name = "Calendar")
@SecurityScheme(
    securitySchemeName = "calendar",
    type = SecuritySchemeType.APIKEY,
    in = SecuritySchemeIn.QUERY,
    apiKeyName = "token",
    description = "The secret of a calendar address")
class CalendarResource {

  private static final String TYPE = "text/calendar;charset=UTF-8";

  private final CalendarFeeds feeds;
  private final Time time;

  CalendarResource(CalendarFeeds feeds, Time time) {
    this.feeds = feeds;
    this.time = time;
  }

  @GET
  @Produces(TYPE)
  @SecurityRequirement(name = "calendar")
  @Operation(
      operationId = "readCalendar",
      summary = "The visits of whom the address belongs to, as iCalendar",
      description = "From two months ago to a year to come, cancelled ones marked so.")
  @APIResponse(
      responseCode = "200",
      description = "A calendar (RFC 5545)",
      headers = @Header(name = "ETag"),
      content = @Content(mediaType = "text/calendar"))
  @APIResponse(responseCode = "304", description = "Nothing changed since that ETag")
  @APIResponse(responseCode = "404", description = "`not-found`: the address opens nothing")
  public Uni<Response> read(
      @Parameter(hidden = true) @QueryParam("token") String token, @Context Request request) {
    CalendarSecret secret = CalendarSecret.parse(token).orElseThrow(Refusal::notFound);
    return feeds.visits(secret, time.now()).map(visits -> answer(visits, request));
  }

  private static Response answer(List<Visit> visits, Request request) {
    byte[] calendar = ICalendar.of(visits).getBytes(UTF_8);
    var tag = new EntityTag(digest(calendar));
    var unchanged = request.evaluatePreconditions(tag);
    var answer = unchanged == null ? Response.ok(calendar, TYPE).tag(tag) : unchanged;
    return answer.header(HttpHeaders.CACHE_CONTROL, "private, no-cache").build();
  }

  private static String digest(byte[] calendar) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(calendar));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

package io.salesline.goals.plan.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.Authenticated;
import io.salesline.goals.plan.app.ReadingPlanProgress;
import io.salesline.platform.live.Audience;
import io.salesline.platform.live.LastEventId;
import io.salesline.platform.live.LiveStreams;
import io.salesline.platform.live.LiveView;
import io.salesline.platform.time.Time;
import io.smallrye.mutiny.Multi;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Progress over server-sent events; read by fetch, since EventSource cannot send a bearer. */
@Path("/api/goals/v1/stream")
@Authenticated
@Tag(name = "Plans")
class ProgressStreamResource {

  private final LiveStreams streams;
  private final ReadingPlanProgress reading;
  private final Time time;
  private final ObjectMapper json;
  private final JsonWebToken token;

  ProgressStreamResource(
      LiveStreams streams,
      ReadingPlanProgress reading,
      Time time,
      ObjectMapper json,
      JsonWebToken token) {
    this.streams = streams;
    this.reading = reading;
    this.time = time;
    this.json = json;
    this.token = token;
  }

  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(
      operationId = "watchPlanProgress",
      summary = "Watch the progress of a slice of a plan live",
      description =
          """
          Each event `progress` holds the whole state, as `getPlanProgress` answers it; its id is the \
          change number of all results and plans. At most ten sends a second; a comment when nothing changes. \
          What the caller may see is decided anew at each send. The event `end` is the last: its \
          reason is `token-expired`, `unavailable`, `restarting` or a problem's code, such as \
          `not-found`.\
          """)
  @Parameter(
      name = "Last-Event-ID",
      in = ParameterIn.HEADER,
      description = "The last id received: nothing is sent until there is something newer",
      schema = @Schema(type = SchemaType.INTEGER))
  @APIResponse(
      responseCode = "200",
      description = "The stream",
      content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS))
  @APIResponse(responseCode = "400", description = "`last-event-id-malformed`, `day-malformed`")
  @APIResponse(
      responseCode = "429",
      description = "`too-many-streams`: this user has as many open as one may")
  @APIResponse(
      responseCode = "503",
      description = "`streams-exhausted`, `database-away`; see Retry-After")
  public Multi<OutboundSseEvent> watch(
      @QueryParam("plan_id") @NotNull UUID plan,
      @BeanParam SliceOfPlan slice,
      @Context HttpHeaders headers,
      @Context Sse sse) {
    slice.of(plan, time.today());
    List<LiveView> views = List.of(new WatchedSlice(plan, slice, reading, time, json));
    return streams.open(Audience.of(token), views, LastEventId.in(headers), sse);
  }
}

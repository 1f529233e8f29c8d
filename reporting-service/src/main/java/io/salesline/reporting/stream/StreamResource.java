package io.salesline.reporting.stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.salesline.platform.access.Role;
import io.salesline.platform.live.Audience;
import io.salesline.platform.live.LastEventId;
import io.salesline.platform.live.LiveStreams;
import io.salesline.platform.live.LiveView;
import io.salesline.reporting.answer.Viewers;
import io.salesline.reporting.question.Parameters;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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

/** Live views over server-sent events; read by fetch, since EventSource cannot send a bearer. */
@Path("/api/reporting/v1/stream")
@Tag(name = "Live views")
@APIResponse(
    responseCode = "400",
    description = Parameters.REFUSALS + ", `last-event-id-malformed`")
class StreamResource {

  private final LiveStreams streams;
  private final List<LiveQuestion> questions;
  private final Viewers viewers;
  private final ObjectMapper json;
  private final JsonWebToken token;

  StreamResource(
      LiveStreams streams,
      @All List<LiveQuestion> questions,
      Viewers viewers,
      ObjectMapper json,
      JsonWebToken token) {
    this.streams = streams;
    this.questions = questions;
    this.viewers = viewers;
    this.json = json;
    this.token = token;
  }

  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RolesAllowed({
    Role.Name.REPRESENTATIVE,
    Role.Name.MANAGER,
    Role.Name.DIRECTOR,
    Role.Name.ANALYST
  })
  @Operation(
      operationId = "watch",
      summary = "Watch views live",
      description =
          """
          Each event is named after its view and holds its whole state, as the view's own operation \
          answers it. The id is the model's change number; it stands on the last view's event of a \
          send. At most ten sends a second; a comment when nothing changes. What the caller may see \
          is decided anew at each send. The event `end` is the last: its reason is `token-expired`, \
          `unavailable` or a problem's code. Parameters of the views go here too: `unit=…` for all, \
          `sales.unit=…` for one.\
          """)
  @Parameter(
      name = "views",
      in = ParameterIn.QUERY,
      description = "board, funnel, kpis, sales; several separated by commas; funnel when absent",
      example = "funnel,sales",
      schema = @Schema(implementation = String.class))
  @Parameter(
      name = "member",
      in = ParameterIn.QUERY,
      description = "Only this member's",
      schema = @Schema(implementation = UUID.class))
  @Parameter(
      name = "unit",
      in = ParameterIn.QUERY,
      description = "Only this unit's and beneath",
      schema = @Schema(implementation = UUID.class))
  @Parameter(
      name = "product",
      in = ParameterIn.QUERY,
      description = "Only this product's",
      schema = @Schema(implementation = UUID.class))
  @Parameter(
      name = "customer",
      in = ParameterIn.QUERY,
      description = "Only this customer's; not of sales",
      schema = @Schema(implementation = UUID.class))
  @Parameter(
      name = "from",
      in = ParameterIn.QUERY,
      description = "Closed on this day or later",
      schema = @Schema(implementation = LocalDate.class))
  @Parameter(
      name = "to",
      in = ParameterIn.QUERY,
      description = "Closed on this day or earlier",
      schema = @Schema(implementation = LocalDate.class))
  @Parameter(
      name = "by",
      in = ParameterIn.QUERY,
      description = "Of sales: member, team, region or month",
      schema = @Schema(implementation = String.class))
  @Parameter(
      name = "kpis",
      in = ParameterIn.QUERY,
      description = "Of KPIs: their keys, separated by commas; all when absent",
      schema = @Schema(implementation = String.class))
  @Parameter(
      name = "sort",
      in = ParameterIn.QUERY,
      description = "Of the board: stage_entered_at, -amount or expected_close",
      schema = @Schema(implementation = String.class))
  @Parameter(
      name = "cards",
      in = ParameterIn.QUERY,
      description = "Of the board: how many of each column",
      schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "50"))
  @Parameter(
      name = "Last-Event-ID",
      in = ParameterIn.HEADER,
      description = "The last id received: nothing is sent until there is something newer",
      schema = @Schema(type = SchemaType.INTEGER))
  @APIResponse(
      responseCode = "200",
      description = "The stream",
      content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS))
  @APIResponse(
      responseCode = "429",
      description = "`too-many-streams`: this user has as many open as one may")
  @APIResponse(
      responseCode = "503",
      description = "`streams-exhausted`, `database-away`; see Retry-After")
  public Multi<OutboundSseEvent> watch(
      @Context UriInfo request, @Context HttpHeaders headers, @Context Sse sse) {
    var parameters = new StreamParameters(request.getQueryParameters(), questions);
    Locale language = Viewers.languageOf(headers);
    List<LiveView> views =
        parameters.views().stream().map(view -> view(view, parameters, language)).toList();
    return streams.open(Audience.of(token), views, LastEventId.in(headers), sse);
  }

  private LiveView view(LiveQuestion question, StreamParameters parameters, Locale language) {
    var asked = question.asked(parameters.of(question));
    return new WatchedView(question.name(), asked, language, viewers, json);
  }
}

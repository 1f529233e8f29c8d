package io.salesline.goals.result.web;

import io.quarkus.security.Authenticated;
import io.salesline.goals.metric.Metric;
import io.salesline.goals.result.app.DefiningMetric;
import io.salesline.goals.result.app.Metrics;
import io.salesline.goals.result.domain.Definition;
import io.salesline.platform.access.Role;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.web.Cursor;
import io.salesline.platform.web.Page;
import io.salesline.platform.web.PageRequest;
import io.salesline.platform.web.SortKey;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.Cancellable;

/** What can be counted. */
@Path("/api/goals/v1/metrics")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Cancellable(false)
@NonBlocking
@Tag(name = "Metrics")
class MetricResource {

  private static final SortKey<Definition, Integer> SORT_KEY =
      new SortKey<>(1, metric -> Cursor.encode(metric.number()), cursor -> (int) cursor.number(0));

  private final Commands commands;
  private final DefiningMetric defining;
  private final Metrics metrics;

  MetricResource(Commands commands, DefiningMetric defining, Metrics metrics) {
    this.commands = commands;
    this.defining = defining;
    this.metrics = metrics;
  }

  @GET
  @Operation(operationId = "listMetrics", summary = "All metrics, retired ones too")
  public Uni<Page<MetricView>> list(@BeanParam PageRequest page) {
    return page.read(SORT_KEY, metrics::list).map(found -> found.map(MetricView::of));
  }

  @GET
  @Path("{key}")
  @Operation(operationId = "getMetric", summary = "One metric")
  public Uni<RestResponse<MetricView>> get(@PathParam("key") String key) {
    return metrics
        .find(Metric.of(key).orElseThrow(Refusal::notFound))
        .map(found -> MetricView.of(found.orElseThrow(Refusal::notFound)))
        .map(MetricResource::tagged);
  }

  @POST
  @RolesAllowed({Role.Name.DIRECTOR, Role.Name.ADMINISTRATOR})
  @Operation(
      operationId = "defineMetric",
      summary = "Define a metric",
      description =
          "What happened before counts too: until its stream is read from the beginning the metric"
              + " is computing.")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = MetricView.class)))
  public Uni<Response> define(@Valid @NotNull MetricRequest body) {
    return commands.run(
        new Command("define-metric", body),
        work -> defining.define(work, body.proposed()).map(MetricResource::created));
  }

  @POST
  @Path("{key}/retire")
  @RolesAllowed({Role.Name.DIRECTOR, Role.Name.ADMINISTRATOR})
  @Operation(
      operationId = "retireMetric",
      summary = "Count a metric no longer",
      description =
          "What it has counted stays; goals and plans take it no longer. Refused while one asks for"
              + " it, or a ratio divides it.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = MetricView.class)))
  public Uni<Response> retire(@PathParam("key") String key) {
    Metric metric = Metric.of(key).orElseThrow(Refusal::notFound);
    return commands.run(
        new Command("retire-metric", key),
        work -> defining.retire(work, metric).map(MetricResource::done));
  }

  private static Answer created(Definition metric) {
    var view = MetricView.of(metric);
    return Answer.created("/api/goals/v1/metrics/" + view.key(), view, view.revision());
  }

  private static Answer done(Definition metric) {
    var view = MetricView.of(metric);
    return Answer.ok(view, view.revision());
  }

  private static RestResponse<MetricView> tagged(MetricView view) {
    return ResponseBuilder.ok(view).header(HttpHeaders.ETAG, "\"" + view.revision() + "\"").build();
  }
}

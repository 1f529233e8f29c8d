package io.salesline.goals.result.web;

import io.quarkus.security.Authenticated;
import io.salesline.goals.metric.Metric;
import io.salesline.goals.result.app.Metrics;
import io.salesline.goals.result.domain.Definition;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.web.Cursor;
import io.salesline.platform.web.Page;
import io.salesline.platform.web.PageRequest;
import io.salesline.platform.web.SortKey;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What can be counted. */
@Path("/api/goals/v1/metrics")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@NonBlocking
@Tag(name = "Metrics")
class MetricResource {

  private static final SortKey<Definition, Integer> SORT_KEY =
      new SortKey<>(1, metric -> Cursor.encode(metric.number()), cursor -> (int) cursor.number(0));

  private final Metrics metrics;

  MetricResource(Metrics metrics) {
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

  private static RestResponse<MetricView> tagged(MetricView view) {
    return ResponseBuilder.ok(view).header(HttpHeaders.ETAG, "\"" + view.revision() + "\"").build();
  }
}

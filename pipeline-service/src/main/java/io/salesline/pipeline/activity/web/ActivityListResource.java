package io.salesline.pipeline.activity.web;

import io.salesline.pipeline.activity.app.ActivityQueries;
import io.salesline.pipeline.activity.app.ActivityQueries.Place;
import io.salesline.pipeline.activity.domain.Activity;
import io.salesline.pipeline.activity.domain.ActivityId;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.Role;
import io.salesline.platform.access.Scope;
import io.salesline.platform.time.Time;
import io.salesline.platform.web.Page;
import io.salesline.platform.web.PageRequest;
import io.salesline.platform.web.SortKey;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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

/** Looking at activities. */
@Path("/api/pipeline/v1/activities")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.REPRESENTATIVE, Role.Name.MANAGER, Role.Name.DIRECTOR})
@Tag(name = "Activities")
class ActivityListResource {

  private static final SortKey<Activity, Place> SORT_KEY =
      SortKey.byTime(
          Activity::recordedAt, Activity::id, (at, id) -> new Place(at, new ActivityId(id)));

  private final ActivityQueries queries;
  private final CurrentCaller caller;
  private final Time time;

  ActivityListResource(ActivityQueries queries, CurrentCaller caller, Time time) {
    this.queries = queries;
    this.caller = caller;
    this.time = time;
  }

  @GET
  @Operation(
      operationId = "listActivities",
      summary = "Calls, meetings and tasks in the caller's scope, newest first",
      description =
          "With `opportunity_id`: all that are on that deal, whoever does them, where the caller sees"
              + " the deal.")
  @APIResponse(responseCode = "200", description = "A page of activities")
  public Uni<Page<ActivityBody>> list(
      @BeanParam PageRequest page, @BeanParam ActivityFilter filter) {
    return page.read(SORT_KEY, (after, most) -> queries.list(scope(), filter.filter(), after, most))
        .map(found -> found.map(ActivityBody::of));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getActivity", summary = "One call, meeting or task")
  @APIResponse(
      responseCode = "200",
      description = "The activity",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = ActivityBody.class)))
  public Uni<Response> get(@PathParam("id") UUID id) {
    return queries.get(scope(), new ActivityId(id)).map(ActivityListResource::answer);
  }

  private Scope scope() {
    return Scope.ofRecords(caller.get(), time.today());
  }

  private static Response answer(Activity activity) {
    return Response.ok(ActivityBody.of(activity))
        .header(HttpHeaders.ETAG, "\"" + activity.revision() + "\"")
        .build();
  }
}

package io.salesline.pipeline.visit.web;

import io.salesline.pipeline.id.VisitId;
import io.salesline.pipeline.visit.app.VisitQueries;
import io.salesline.pipeline.visit.app.VisitQueries.Place;
import io.salesline.pipeline.visit.domain.Visit;
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

/** Looking at visits. */
@Path("/api/pipeline/v1/visits")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.REPRESENTATIVE, Role.Name.MANAGER, Role.Name.DIRECTOR})
@Tag(name = "Visits")
class VisitListResource {

  private static final SortKey<Visit, Place> SORT_KEY =
      SortKey.byTime(
          visit -> visit.slot().startsAt(), Visit::id, (at, id) -> new Place(at, new VisitId(id)));

  private final VisitQueries queries;
  private final CurrentCaller caller;
  private final Time time;

  VisitListResource(VisitQueries queries, CurrentCaller caller, Time time) {
    this.queries = queries;
    this.caller = caller;
    this.time = time;
  }

  @GET
  @Operation(operationId = "listVisits", summary = "Visits in the caller's scope, latest first")
  @APIResponse(responseCode = "200", description = "A page of visits")
  public Uni<Page<VisitBody>> list(@BeanParam PageRequest page, @BeanParam VisitFilter filter) {
    return page.read(SORT_KEY, (after, most) -> queries.list(scope(), filter.filter(), after, most))
        .map(found -> found.map(VisitBody::of));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getVisit", summary = "One visit")
  @APIResponse(
      responseCode = "200",
      description = "The visit",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = VisitBody.class)))
  public Uni<Response> get(@PathParam("id") UUID id) {
    return queries.get(scope(), new VisitId(id)).map(VisitListResource::answer);
  }

  private Scope scope() {
    return Scope.ofRecords(caller.get(), time.today());
  }

  private static Response answer(Visit visit) {
    return Response.ok(VisitBody.of(visit))
        .header(HttpHeaders.ETAG, "\"" + visit.revision() + "\"")
        .build();
  }
}

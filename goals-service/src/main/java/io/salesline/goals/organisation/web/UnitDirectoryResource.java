package io.salesline.goals.organisation.web;

import io.quarkus.security.Authenticated;
import io.salesline.goals.UnitId;
import io.salesline.goals.organisation.app.Directory;
import io.salesline.goals.organisation.app.Directory.UnitEntry;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.time.Time;
import io.salesline.platform.web.Cursor;
import io.salesline.platform.web.Page;
import io.salesline.platform.web.PageRequest;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Shows units to everybody who is signed in. */
@Path("/api/goals/v1/units")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@NonBlocking
@Tag(name = "Organisation")
class UnitDirectoryResource {

  private final Directory directory;
  private final Time time;

  UnitDirectoryResource(Directory directory, Time time) {
    this.directory = directory;
    this.time = time;
  }

  @GET
  @Operation(operationId = "listUnits", summary = "All units by name")
  public Uni<Page<UnitView>> list(@BeanParam PageRequest page) {
    int limit = page.limit();
    return directory
        .units(time.today(), Reads.after(page), limit + 1)
        .map(rows -> Page.of(rows, limit, UnitDirectoryResource::place, UnitView::of));
  }

  @GET
  @Path("{id}")
  @Operation(operationId = "getUnit", summary = "One unit")
  public Uni<RestResponse<UnitView>> get(@PathParam("id") UUID id) {
    return directory
        .unit(new UnitId(id), time.today())
        .map(found -> found.orElseThrow(Refusal::notFound))
        .map(unit -> Reads.tagged(UnitView.of(unit), unit.revision()));
  }

  private static String place(UnitEntry unit) {
    return Cursor.encode(unit.name(), unit.unit());
  }
}

package io.salesline.pipeline.visit.web;

import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.visit.app.PlanQueries;
import io.salesline.pipeline.visit.app.PlanQueries.Details;
import io.salesline.pipeline.visit.app.PlanQueries.Place;
import io.salesline.pipeline.visit.domain.PlanId;
import io.salesline.pipeline.visit.domain.VisitPlan;
import io.salesline.pipeline.visit.domain.Week;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.Role;
import io.salesline.platform.access.Scope;
import io.salesline.platform.time.Time;
import io.salesline.platform.web.Cursor;
import io.salesline.platform.web.Invalid;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Looking at plans. */
@Path("/api/pipeline/v1/visit-plans")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.REPRESENTATIVE, Role.Name.MANAGER, Role.Name.DIRECTOR})
@Tag(name = "Visit plans")
class PlanListResource {

  private static final SortKey<VisitPlan, Place> SORT_KEY =
      new SortKey<>(
          2,
          plan -> Cursor.encode(plan.week().monday(), plan.id()),
          cursor -> new Place(cursor.date(0), new PlanId(cursor.uuid(1))));

  private final PlanQueries queries;
  private final CurrentCaller caller;
  private final Time time;

  PlanListResource(PlanQueries queries, CurrentCaller caller, Time time) {
    this.queries = queries;
    this.caller = caller;
    this.time = time;
  }

  @GET
  @Operation(
      operationId = "listVisitPlans",
      summary = "Submitted plans in the caller's scope, latest week first")
  @APIResponse(responseCode = "200", description = "A page of plans")
  public Uni<Page<PlanBody>> list(@BeanParam PageRequest page, @BeanParam PlanFilter filter) {
    return page.read(SORT_KEY, (after, most) -> queries.list(scope(), filter.filter(), after, most))
        .map(found -> found.map(PlanBody::of));
  }

  @GET
  @Path("/{owner_id}/{week}")
  @Operation(
      operationId = "getVisitPlan",
      summary = "Somebody's plan for a week: visits, comments, and plan versus done",
      description =
          "A draft until it is submitted. Visits that were added after that stand beside those that"
              + " were promised.")
  @APIResponse(
      responseCode = "200",
      description = "The plan",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = PlanDetailsBody.class)))
  @APIResponse(responseCode = "400", description = "`week-malformed`, `invalid-request`")
  public Uni<Response> get(
      @PathParam("owner_id") UUID owner,
      @Parameter(description = "The ISO week", example = "2026-W49") @PathParam("week") String week,
      @Parameter(
              description = "Days before it are past; today when absent",
              schema = @Schema(format = "date"))
          @QueryParam("as_of")
          String asOf) {
    LocalDate day = Invalid.unlessDay("as_of", asOf).orElseGet(() -> time.today());
    return queries
        .get(scope(), new MemberId(owner), Week.parse(week))
        .map(details -> answer(details, day));
  }

  private Scope scope() {
    return Scope.ofRecords(caller.get(), time.today());
  }

  private static Response answer(Details details, LocalDate asOf) {
    return Response.ok(PlanDetailsBody.of(details, asOf))
        .header(HttpHeaders.ETAG, "\"" + details.plan().revision() + "\"")
        .build();
  }
}

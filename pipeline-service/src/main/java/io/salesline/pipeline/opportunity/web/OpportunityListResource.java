package io.salesline.pipeline.opportunity.web;

import io.salesline.pipeline.id.OpportunityId;
import io.salesline.pipeline.opportunity.app.OpportunityQueries;
import io.salesline.pipeline.opportunity.app.OpportunityQueries.Place;
import io.salesline.pipeline.opportunity.domain.Opportunity;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.Role;
import io.salesline.platform.access.Scope;
import io.salesline.platform.time.Time;
import io.salesline.platform.web.Cursor;
import io.salesline.platform.web.NameSearch;
import io.salesline.platform.web.Page;
import io.salesline.platform.web.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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

/** Looking at deals. */
@Path("/api/pipeline/v1/opportunities")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.REPRESENTATIVE, Role.Name.MANAGER, Role.Name.DIRECTOR})
@Tag(name = "Opportunities")
class OpportunityListResource {

  private static final int SORT_KEY = 2;

  private final OpportunityQueries queries;
  private final OpportunityBodies bodies;
  private final CurrentCaller caller;
  private final Time time;

  OpportunityListResource(
      OpportunityQueries queries, OpportunityBodies bodies, CurrentCaller caller, Time time) {
    this.queries = queries;
    this.bodies = bodies;
    this.caller = caller;
    this.time = time;
  }

  @GET
  @Operation(
      operationId = "listOpportunities",
      summary = "Deals in the caller's scope, newest first or by name",
      description =
          "Representatives see their own, managers those of the units beneath, directors all.")
  @APIResponse(responseCode = "200", description = "A page of deals")
  public Uni<Page<OpportunityBody>> list(
      @BeanParam PageRequest page,
      @Valid @BeanParam OpportunityFilter filter,
      @Valid @BeanParam NameSearch search) {
    return search.isByName() ? byName(page, filter, search) : newestFirst(page, filter, search);
  }

  private Uni<Page<OpportunityBody>> byName(
      PageRequest page, OpportunityFilter filter, NameSearch search) {
    var after = NameSearch.after(page);
    return queries
        .listByName(scope(), filter.filter(), search.question(), after, page.limit())
        .chain(bodies::page);
  }

  private Uni<Page<OpportunityBody>> newestFirst(
      PageRequest page, OpportunityFilter filter, NameSearch search) {
    int limit = page.limit();
    var after = page.cursor(SORT_KEY).map(OpportunityListResource::place);
    return queries
        .list(scope(), filter.filter(), search.question(), after, limit + 1)
        .chain(rows -> bodies.page(rows, limit, OpportunityListResource::cursor));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({
    Role.Name.REPRESENTATIVE,
    Role.Name.MANAGER,
    Role.Name.DIRECTOR,
    Role.Name.GATE_REVIEWER,
    Role.Name.FINANCE
  })
  @Operation(
      operationId = "getOpportunity",
      summary = "One deal, with what may be done with it",
      description = "Also for those who are to review it, while the review is open.")
  @APIResponse(
      responseCode = "200",
      description = "The deal",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = OpportunityBody.class)))
  public Uni<Response> get(@PathParam("id") UUID id) {
    return queries.get(scope(), new OpportunityId(id)).chain(this::answer);
  }

  @GET
  @Path("/{id}/history")
  @Operation(
      operationId = "getOpportunityHistory",
      summary = "Every stay of a deal in a stage, first to last",
      description = "Re-entries included; the last one lasts while its `exited_at` is null.")
  @APIResponse(responseCode = "200", description = "All stays on one page")
  public Uni<Page<StageStayBody>> history(@PathParam("id") UUID id) {
    return queries
        .stays(scope(), new OpportunityId(id))
        .map(stays -> new Page<>(stays.stream().map(StageStayBody::of).toList(), null));
  }

  private Scope scope() {
    return Scope.ofRecords(caller.get(), time.today());
  }

  private Uni<Response> answer(Opportunity opportunity) {
    return bodies
        .of(opportunity)
        .map(
            body ->
                Response.ok(body).header(HttpHeaders.ETAG, "\"" + body.revision() + "\"").build());
  }

  private static String cursor(Opportunity opportunity) {
    return Cursor.encode(opportunity.recordedAt(), opportunity.id());
  }

  private static Place place(Cursor cursor) {
    return new Place(cursor.instant(0), new OpportunityId(cursor.uuid(1)));
  }
}

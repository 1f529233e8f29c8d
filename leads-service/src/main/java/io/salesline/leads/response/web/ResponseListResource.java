package io.salesline.leads.response.web;

import io.salesline.leads.id.ResponseId;
import io.salesline.leads.response.app.ResponseQueries;
import io.salesline.leads.response.app.ResponseQueries.Filter;
import io.salesline.leads.response.app.ResponseQueries.Place;
import io.salesline.leads.response.domain.FirstResponse;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.Role;
import io.salesline.platform.access.Scope;
import io.salesline.platform.time.Organisation;
import io.salesline.platform.time.Time;
import io.salesline.platform.web.Page;
import io.salesline.platform.web.PageRequest;
import io.salesline.platform.web.SortKey;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Looking at first responses. */
@Path("/api/leads/v1/responses")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Name.REPRESENTATIVE,
  Role.Name.MANAGER,
  Role.Name.DIRECTOR,
  Role.Name.SALES_ASSISTANT
})
@Tag(name = "First responses", description = "How soon leads are to be turned to, and were")
class ResponseListResource {

  private static final SortKey<FirstResponse, Place> BY_DUE =
      SortKey.byTime(FirstResponse::dueAt, FirstResponse::id, ResponseListResource::place);
  private static final SortKey<FirstResponse, Place> BY_TAKEN =
      SortKey.byTime(FirstResponse::takenAt, FirstResponse::id, ResponseListResource::place);
  private static final int MOST_GROUPS = 200;

  private final ResponseQueries queries;
  private final CurrentCaller caller;
  private final Time time;
  private final Organisation organisation;

  ResponseListResource(
      ResponseQueries queries, CurrentCaller caller, Time time, Organisation organisation) {
    this.queries = queries;
    this.caller = caller;
    this.time = time;
    this.organisation = organisation;
  }

  @GET
  @Operation(
      operationId = "listResponses",
      summary = "First responses that the caller's people owe or gave",
      description =
          "Each time that somebody comes to have a lead, they owe it a first response in a time that"
              + " the rules give. `outcome=open` and `overdue=true`: the most urgent first; else the"
              + " last taken first.")
  @APIResponse(responseCode = "200", description = "A page of responses")
  public Uni<Page<FirstResponseBody>> list(
      @BeanParam PageRequest page, @BeanParam ResponseFilter asked) {
    Instant now = time.now();
    Filter filter = asked.filter(now);
    var scope = Scope.ofRecords(caller.get(), time.today());
    return page.read(
            filter.byDue() ? BY_DUE : BY_TAKEN,
            (after, most) -> queries.list(scope, filter, after, most))
        .map(found -> found.map(row -> FirstResponseBody.at(now, row)));
  }

  @GET
  @Path("/summary")
  @RolesAllowed({
    Role.Name.REPRESENTATIVE,
    Role.Name.MANAGER,
    Role.Name.DIRECTOR,
    Role.Name.SALES_ASSISTANT,
    Role.Name.ANALYST
  })
  @Operation(
      operationId = "summariseResponses",
      summary = "How soon leads were turned to, by source or owner",
      description = "The 200 groups with the most leads. Analysts see those of everybody.")
  @APIResponse(responseCode = "200", description = "All groups on one page")
  @APIResponse(responseCode = "422", description = "`window-impossible`")
  public Uni<Page<ResponseSummaryBody>> summary(@BeanParam ResponseWindow asked) {
    var scope = Scope.ofAggregates(caller.get(), time.today());
    var window = asked.window(time.today(), organisation.zone());
    return queries
        .summary(scope, window, asked.grouping(), MOST_GROUPS)
        .map(all -> new Page<>(all.stream().map(ResponseSummaryBody::of).toList(), null));
  }

  private static Place place(Instant at, UUID id) {
    return new Place(at, new ResponseId(id));
  }
}

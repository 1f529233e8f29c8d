package io.salesline.leads.lead.web;

import io.salesline.leads.id.LeadId;
import io.salesline.leads.lead.app.Countdowns;
import io.salesline.leads.lead.app.LeadQueries;
import io.salesline.leads.lead.app.LeadQueries.Place;
import io.salesline.leads.lead.domain.Lead;
import io.salesline.leads.lead.domain.LeadState;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.Role;
import io.salesline.platform.access.Scope;
import io.salesline.platform.time.Time;
import io.salesline.platform.web.NameSearch;
import io.salesline.platform.web.Page;
import io.salesline.platform.web.PageRequest;
import io.salesline.platform.web.SortKey;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Looking at leads. */
@Path("/api/leads/v1/leads")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Name.REPRESENTATIVE,
  Role.Name.MANAGER,
  Role.Name.DIRECTOR,
  Role.Name.SALES_ASSISTANT
})
@Tag(name = "Leads", description = "Leads, and the pool they wait in")
class LeadListResource {

  private static final SortKey<Lead, Place> SORT_KEY =
      SortKey.byTime(Lead::createdAt, Lead::id, (at, id) -> new Place(at, new LeadId(id)));

  private final LeadQueries queries;
  private final Countdowns countdowns;
  private final CurrentCaller caller;
  private final Time time;

  LeadListResource(LeadQueries queries, Countdowns countdowns, CurrentCaller caller, Time time) {
    this.queries = queries;
    this.countdowns = countdowns;
    this.caller = caller;
    this.time = time;
  }

  @GET
  @Operation(
      operationId = "listLeads",
      summary = "Leads that the caller sees, newest first or by name",
      description =
          "Representatives see their own, managers those of the units beneath, directors all."
              + " Members of a pool see the leads in it too, their contacts masked. The name of a"
              + " lead is that of its company.")
  @APIResponse(responseCode = "200", description = "A page of leads")
  public Uni<Page<LeadBody>> list(
      @BeanParam PageRequest page,
      @BeanParam LeadFilter filter,
      @Valid @BeanParam NameSearch search) {
    return search.isByName() ? byName(page, filter, search) : newestFirst(page, filter, search);
  }

  private Uni<Page<LeadBody>> byName(PageRequest page, LeadFilter filter, NameSearch search) {
    Scope scope = scope();
    var after = NameSearch.after(page);
    return queries
        .listByName(scope, filter.filter(), search.question(), after, page.limit())
        .chain(
            named ->
                countdowns(named.rows()).map(days -> NameSearch.page(named, seenIn(scope, days))));
  }

  private Uni<Page<LeadBody>> newestFirst(PageRequest page, LeadFilter filter, NameSearch search) {
    Scope scope = scope();
    return page.read(
            SORT_KEY,
            (after, most) -> queries.list(scope, filter.filter(), search.question(), after, most))
        .chain(found -> countdowns(found.items()).map(days -> found.map(seenIn(scope, days))));
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getLead",
      summary = "One lead, with what can be done with it",
      description = "The contact is masked while the lead is in the pool.")
  @APIResponse(
      responseCode = "200",
      description = "The lead",
      headers = @Header(name = "ETag", description = "The revision, quoted"),
      content = @Content(schema = @Schema(implementation = LeadBody.class)))
  public Uni<Response> get(@PathParam("id") UUID id) {
    Scope scope = scope();
    return queries
        .get(scope, new LeadId(id))
        .chain(lead -> countdowns(List.of(lead)).map(days -> LeadBody.seenIn(scope, lead, days)))
        .map(LeadListResource::answer);
  }

  private static Function<Lead, LeadBody> seenIn(Scope scope, Map<LeadId, LocalDate> days) {
    return lead -> LeadBody.seenIn(scope, lead, days);
  }

  private Uni<Map<LeadId, LocalDate>> countdowns(List<Lead> leads) {
    return countdowns.of(
        leads.stream()
            .filter(lead -> lead.standing().state() instanceof LeadState.Held)
            .map(Lead::id)
            .toList());
  }

  private Scope scope() {
    return Scope.ofRecords(caller.get(), time.today());
  }

  private static Response answer(LeadBody lead) {
    return Response.ok(lead).header(HttpHeaders.ETAG, "\"" + lead.revision() + "\"").build();
  }
}

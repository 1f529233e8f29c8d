package io.salesline.leads.lead.web;

import io.salesline.leads.id.LeadId;
import io.salesline.leads.lead.app.LeadQueries;
import io.salesline.leads.lead.app.LeadQueries.Place;
import io.salesline.leads.lead.domain.Lead;
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

  private static final int SORT_KEY = 2;

  private final LeadQueries queries;
  private final CurrentCaller caller;
  private final Time time;

  LeadListResource(LeadQueries queries, CurrentCaller caller, Time time) {
    this.queries = queries;
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
        .map(named -> NameSearch.page(named, lead -> LeadBody.seenIn(scope, lead)));
  }

  private Uni<Page<LeadBody>> newestFirst(PageRequest page, LeadFilter filter, NameSearch search) {
    Scope scope = scope();
    int limit = page.limit();
    var after = page.cursor(SORT_KEY).map(LeadListResource::place);
    return queries
        .list(scope, filter.filter(), search.question(), after, limit + 1)
        .map(
            leads ->
                Page.of(
                    leads, limit, LeadListResource::cursor, lead -> LeadBody.seenIn(scope, lead)));
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
        .map(lead -> LeadBody.seenIn(scope, lead))
        .map(LeadListResource::answer);
  }

  private Scope scope() {
    return Scope.ofRecords(caller.get(), time.today());
  }

  private static Response answer(LeadBody lead) {
    return Response.ok(lead).header(HttpHeaders.ETAG, "\"" + lead.revision() + "\"").build();
  }

  private static String cursor(Lead lead) {
    return Cursor.encode(lead.createdAt(), lead.id());
  }

  private static Place place(Cursor cursor) {
    return new Place(cursor.instant(0), new LeadId(cursor.uuid(1)));
  }
}

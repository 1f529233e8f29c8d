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
import io.salesline.platform.web.Page;
import io.salesline.platform.web.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a lead was taken in as besides. */
@Path("/api/leads/v1/leads/{id}/duplicates")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Name.REPRESENTATIVE,
  Role.Name.MANAGER,
  Role.Name.DIRECTOR,
  Role.Name.SALES_ASSISTANT
})
@Tag(name = "Leads")
class DuplicatesOfLeadResource {

  private static final int SORT_KEY = 2;

  private final LeadQueries queries;
  private final CurrentCaller caller;
  private final Time time;

  DuplicatesOfLeadResource(LeadQueries queries, CurrentCaller caller, Time time) {
    this.queries = queries;
    this.caller = caller;
    this.time = time;
  }

  @GET
  @Operation(
      operationId = "listDuplicatesOfLead",
      summary = "The leads that turned out to be this one, newest first",
      description =
          "As they were when they were merged, for whoever sees this one, also those that went by"
              + " way of others. Their contacts are masked while this one is in the pool.")
  @APIResponse(responseCode = "200", description = "A page of leads")
  public Uni<Page<LeadBody>> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
    Scope scope = Scope.ofRecords(caller.get(), time.today());
    int limit = page.limit();
    var after = page.cursor(SORT_KEY).map(DuplicatesOfLeadResource::place);
    return queries
        .get(scope, new LeadId(id))
        .chain(
            lead ->
                queries
                    .mergedInto(lead.id(), after, limit + 1)
                    .map(merged -> page(merged, limit, LeadBody.isMasked(scope, lead))));
  }

  private static Page<LeadBody> page(List<Lead> merged, int limit, boolean masked) {
    return Page.of(
        merged,
        limit,
        DuplicatesOfLeadResource::cursor,
        duplicate -> LeadBody.seenAs(duplicate, masked));
  }

  private static String cursor(Lead lead) {
    return Cursor.encode(lead.createdAt(), lead.id());
  }

  private static Place place(Cursor cursor) {
    return new Place(cursor.instant(0), new LeadId(cursor.uuid(1)));
  }
}

package io.salesline.leads.importing.web;

import io.salesline.leads.importing.app.ComparingLeadsOfFile;
import io.salesline.leads.importing.app.ComparingLeadsOfFile.Part;
import io.salesline.leads.importing.app.LeadsOfFile.Place;
import io.salesline.leads.importing.domain.LeadFileId;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What leads of a file resemble: afterwards, as a report. */
@Path("/api/leads/v1/lead-files/{id}/similar-leads")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Name.REPRESENTATIVE,
  Role.Name.MANAGER,
  Role.Name.DIRECTOR,
  Role.Name.SALES_ASSISTANT
})
@Tag(name = "Lead files")
class SimilarLeadsResource {

  private static final int SORT_KEY = 2;

  private final ComparingLeadsOfFile comparing;
  private final CurrentCaller caller;
  private final Time time;

  SimilarLeadsResource(ComparingLeadsOfFile comparing, CurrentCaller caller, Time time) {
    this.comparing = comparing;
    this.caller = caller;
    this.time = time;
  }

  @GET
  @Operation(
      operationId = "listSimilarLeads",
      summary = "The rows whose leads resemble another lead or customer, in the file's order",
      description =
          "By the name of the company, as things are now. A page looks at `limit` leads of the file,"
              + " at most fifty, and has those of them that resemble any, perhaps none; it has a"
              + " `next` as long as more are to be looked at. What the caller does not see is not"
              + " named, but who has it is.")
  @APIResponse(responseCode = "200", description = "A page of rows")
  public Uni<Page<SimilarLeadBody>> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
    Scope scope = Scope.ofRecords(caller.get(), time.today());
    var after = page.cursor(SORT_KEY).map(SimilarLeadsResource::place);
    return comparing
        .part(scope, new LeadFileId(id), after, page.limit())
        .map(SimilarLeadsResource::page);
  }

  private static Page<SimilarLeadBody> page(Part part) {
    return new Page<>(
        part.found().stream().map(SimilarLeadBody::of).toList(),
        part.last().map(place -> Cursor.encode(place.batch(), place.lead())).orElse(null));
  }

  private static Place place(Cursor cursor) {
    return new Place(cursor.number(0), cursor.number(1));
  }
}

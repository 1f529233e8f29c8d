package io.salesline.leads.appeal.web;

import io.salesline.leads.appeal.app.AppealQueries;
import io.salesline.leads.appeal.app.AppealQueries.Filter;
import io.salesline.leads.appeal.app.AppealQueries.Place;
import io.salesline.leads.appeal.domain.Appeal;
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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Looking at appeals: the parties and those above them. */
@Path("/api/leads/v1/appeals")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.REPRESENTATIVE, Role.Name.MANAGER, Role.Name.DIRECTOR})
@Tag(name = "Appeals")
class AppealListResource {

  private static final SortKey<Appeal, Place> SORT_KEY =
      SortKey.byTime(Appeal::filedAt, Appeal::id, Place::new);

  private static final int LEDGER = 200;

  private final AppealQueries queries;
  private final CurrentCaller caller;
  private final Time time;

  AppealListResource(AppealQueries queries, CurrentCaller caller, Time time) {
    this.queries = queries;
    this.caller = caller;
    this.time = time;
  }

  @GET
  @Operation(
      operationId = "listAppeals",
      summary = "Appeals of the caller, against them, and of the people beneath; latest first")
  @APIResponse(responseCode = "200", description = "A page of appeals")
  public Uni<Page<AppealBody>> list(
      @BeanParam PageRequest page,
      @QueryParam("open")
          @DefaultValue("false")
          @Parameter(description = "Only those that wait for a decision")
          boolean open,
      @QueryParam("to_decide")
          @DefaultValue("false")
          @Parameter(description = "Only open ones in which the caller has no part")
          boolean toDecide) {
    return page.read(
            SORT_KEY,
            (after, most) -> queries.list(scope(), new Filter(open, toDecide), after, most))
        .map(found -> found.map(AppealBody::of));
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getAppeal",
      summary = "One appeal, with the ledger of its lead or customer")
  @APIResponse(responseCode = "200", description = "The appeal")
  public Uni<AppealWithLedgerBody> get(@PathParam("id") UUID id) {
    return queries
        .get(scope(), id)
        .chain(
            appeal ->
                queries
                    .ledger(appeal.matter(), LEDGER)
                    .map(ledger -> AppealWithLedgerBody.of(appeal, ledger)));
  }

  private Scope scope() {
    return Scope.ofRecords(caller.get(), time.today());
  }
}

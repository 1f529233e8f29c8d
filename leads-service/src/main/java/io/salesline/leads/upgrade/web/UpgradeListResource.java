package io.salesline.leads.upgrade.web;

import io.salesline.leads.upgrade.app.UpgradePlans;
import io.salesline.leads.upgrade.app.UpgradePlans.DuePlace;
import io.salesline.leads.upgrade.domain.PlannedUpgrade;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.Role;
import io.salesline.platform.access.Scope;
import io.salesline.platform.time.Organisation;
import io.salesline.platform.time.Time;
import io.salesline.platform.web.Cursor;
import io.salesline.platform.web.Page;
import io.salesline.platform.web.PageRequest;
import io.salesline.platform.web.SortKey;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is to be done next with customers that could bring much. */
@Path("/api/leads/v1/upgrade-plans")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.REPRESENTATIVE, Role.Name.MANAGER, Role.Name.DIRECTOR})
@Tag(name = "Upgrade plans")
class UpgradeListResource {

  private static final SortKey<PlannedUpgrade, DuePlace> SORT_KEY =
      new SortKey<>(
          2,
          last -> Cursor.encode(last.plan().nextDueOn(), last.plan().id()),
          cursor -> new DuePlace(cursor.date(0), cursor.uuid(1)));

  private final UpgradePlans plans;
  private final CurrentCaller caller;
  private final Time time;
  private final Organisation organisation;

  UpgradeListResource(
      UpgradePlans plans, CurrentCaller caller, Time time, Organisation organisation) {
    this.plans = plans;
    this.caller = caller;
    this.time = time;
    this.organisation = organisation;
  }

  @GET
  @Operation(
      operationId = "listUpgradePlans",
      summary = "The open upgrade plans of the caller's customers, what is due first on top",
      description = "Each with its steps, of which it says which are overdue.")
  @APIResponse(responseCode = "200", description = "A page of plans")
  public Uni<Page<UpgradeBody>> list(
      @Parameter(description = "`true`: only those with a step, or an end, whose day is over")
          @QueryParam("overdue")
          @DefaultValue("false")
          boolean overdue,
      @BeanParam PageRequest page) {
    LocalDate today = time.today();
    Optional<LocalDate> dueBefore = overdue ? Optional.of(today) : Optional.empty();
    return page.read(
            SORT_KEY,
            (after, most) ->
                plans.open(Scope.ofRecords(caller.get(), today), dueBefore, after, most))
        .map(found -> found.map(row -> body(row, today)));
  }

  private UpgradeBody body(PlannedUpgrade planned, LocalDate today) {
    return UpgradeBody.of(planned, today, organisation.currency());
  }
}

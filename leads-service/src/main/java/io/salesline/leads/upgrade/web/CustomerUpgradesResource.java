package io.salesline.leads.upgrade.web;

import io.salesline.leads.id.CustomerId;
import io.salesline.leads.upgrade.app.PlanningUpgrade;
import io.salesline.leads.upgrade.app.ReadingPlans;
import io.salesline.leads.upgrade.app.UpgradeDraft;
import io.salesline.leads.upgrade.app.UpgradePlans.OpenedPlace;
import io.salesline.leads.upgrade.domain.PlannedUpgrade;
import io.salesline.leads.upgrade.domain.UpgradePlan;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.Role;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.time.Organisation;
import io.salesline.platform.time.Time;
import io.salesline.platform.web.Page;
import io.salesline.platform.web.PageRequest;
import io.salesline.platform.web.SortKey;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The upgrade plans of one customer. */
@Path("/api/leads/v1/customers/{customer}/upgrade-plans")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.REPRESENTATIVE, Role.Name.MANAGER, Role.Name.DIRECTOR})
@Tag(name = "Upgrade plans", description = "How customers of class B are to become an A")
class CustomerUpgradesResource {

  private static final SortKey<PlannedUpgrade, OpenedPlace> SORT_KEY =
      SortKey.byTime(last -> last.plan().openedAt(), last -> last.plan().id(), OpenedPlace::new);

  private final Commands commands;
  private final PlanningUpgrade planning;
  private final ReadingPlans reading;
  private final CurrentCaller caller;
  private final Time time;
  private final Organisation organisation;

  CustomerUpgradesResource(
      Commands commands,
      PlanningUpgrade planning,
      ReadingPlans reading,
      CurrentCaller caller,
      Time time,
      Organisation organisation) {
    this.commands = commands;
    this.planning = planning;
    this.reading = reading;
    this.caller = caller;
    this.time = time;
    this.organisation = organisation;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Cancellable(false)
  @Operation(
      operationId = "openUpgradePlan",
      summary = "Plan how a customer of class B is to become an A",
      description =
          "A customer has one open plan. It closes by itself when the customer's class becomes A.")
  @APIResponse(
      responseCode = "201",
      description = "The plan's id",
      headers = {@Header(name = "ETag"), @Header(name = "Location")},
      content = @Content(schema = @Schema(implementation = UpgradeReceipt.class)))
  @APIResponse(
      responseCode = "409",
      description = "`customer-not-developing`, `upgrade-plan-open`, `customer-unowned`, `busy`")
  @APIResponse(
      responseCode = "422",
      description =
          "`day-past`, `step-after-goal`, `step-unknown`, `currency-of-organisation`,"
              + " `amount-negative`")
  public Uni<Response> open(
      @PathParam("customer") UUID customer, @Valid @NotNull UpgradeRequest request) {
    UpgradeDraft draft = request.draft();
    return commands.run(
        new Command("open-upgrade-plan", customer, request),
        unit ->
            planning
                .open(unit, new CustomerId(customer), draft)
                .map(CustomerUpgradesResource::created));
  }

  private static Answer created(UpgradePlan plan) {
    return Answer.created(
        "/api/leads/v1/upgrade-plans/" + plan.id(), UpgradeReceipt.of(plan), plan.revision());
  }

  @GET
  @Operation(
      operationId = "listUpgradePlansOfCustomer",
      summary = "The upgrade plans that a customer has and had, the last opened first")
  @APIResponse(responseCode = "200", description = "A page of plans")
  public Uni<Page<UpgradeBody>> list(
      @PathParam("customer") UUID customer, @BeanParam PageRequest page) {
    LocalDate today = time.today();
    return page.read(
            SORT_KEY,
            (after, most) ->
                reading.of(
                    Scope.ofRecords(caller.get(), today), new CustomerId(customer), after, most))
        .map(found -> found.map(row -> body(row, today)));
  }

  private UpgradeBody body(PlannedUpgrade planned, LocalDate today) {
    return UpgradeBody.of(planned, today, organisation.currency());
  }
}
